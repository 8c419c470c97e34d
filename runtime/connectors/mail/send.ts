import { connectorTexts } from '#shared/text/connectors.ts'
import type { JobResult } from '../../hosts/host.ts'
import type { Mail, Mailer } from './mailer.ts'

interface Sending {
  readonly mailer: Mailer
  readonly report: (error: unknown) => void
}

/** Undefined when the server has accepted it. */
export async function send(
  { mailer, report }: Sending,
  mail: Mail,
): Promise<Extract<JobResult, { problem: string }> | undefined> {
  try {
    await mailer.send(mail)
    return undefined
  } catch (error) {
    report(withoutAddress(error))
    return { problem: connectorTexts.de.mailRefused }
  }
}

/** What a mail server answers may repeat the address of the person. */
function withoutAddress(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return new Error(`mail: the server did not accept a notice (${code})`)
}
