import type { ApprovedHost } from './approvedHosts.ts'

export interface Exchange {
  readonly status: number
  readonly retryAfterSeconds?: number
  /** undefined when it is larger than we take. */
  readonly text: string | undefined
}

export interface Request {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
}

const largestAnswer = 1_000_000

/**
 * Undefined when refused, reset, timed out or redirected: all mean "try again". A redirect is refused, because it
 * would carry data to another host.
 */
export async function exchange({ url, ...init }: Request): Promise<Exchange | undefined> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error' })
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
    return {
      status: response.status,
      ...(Number.isInteger(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
      text: await readLimited(response),
    }
  } catch {
    return undefined
  }
}

export function authorised(host: ApprovedHost): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${host.token}`, accept: 'application/json' }
}

async function readLimited(response: Response): Promise<string | undefined> {
  if (response.body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > largestAnswer) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
