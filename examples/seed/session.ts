/** Somebody signed in over HTTP, as a browser would be: cookies, redirects, our own Origin. */
export interface Session {
  readonly origin: string
  /** One request; redirects are answered as they are. */
  readonly request: (path: string, call?: Call) => Promise<Response>
  /** A request and every redirect after it. `url` of the answer is where it ended. */
  readonly follow: (path: string, call?: Call) => Promise<Response>
  readonly cookies: () => Readonly<Record<string, string>>
}

export interface Call {
  readonly method?: string
  readonly json?: unknown
  readonly form?: URLSearchParams
  readonly headers?: Readonly<Record<string, string>>
}

function openSession(url: string, send: typeof fetch = fetch): Session {
  const { origin } = new URL(url)
  const cookies = new Map<string, string>()

  async function request(path: string, call: Call = {}): Promise<Response> {
    const answer = await send(new URL(path, origin), {
      method: call.method ?? (call.json === undefined && call.form === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: {
        origin,
        // A server that ends a kept connection just as the next request is written to it leaves that one unanswered.
        connection: 'close',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...bodyOf(call),
    })
    for (const line of answer.headers.getSetCookie()) keep(cookies, line)
    return answer
  }

  async function follow(path: string, call: Call = {}): Promise<Response> {
    let answer = await request(path, call)
    for (let left = mostRedirects; left > 0; left--) {
      const location = answer.headers.get('location')
      if (location === null) return answer
      const next = new URL(location, answer.url)
      if (next.origin !== origin) throw new Error(`expected to stay at ${origin}`)
      await answer.body?.cancel()
      answer = await request(next.pathname + next.search)
    }
    throw new Error(`${path}: expected fewer than ${mostRedirects} redirects`)
  }

  return { origin, request, follow, cookies: () => Object.fromEntries(cookies) }
}

const mostRedirects = 12

/** Signs in through the real flow of OpenID Connect; in the demo the link names who. */
export async function signInAs(
  persona: string,
  url: string,
  send: typeof fetch = fetch,
): Promise<Session> {
  const session = openSession(url, send)
  const answer = await session.follow(`/auth/login?persona=${persona}&returnTo=/api/me`)
  const profile = await answer.text()
  if (answer.status !== 200) throw new Error(`sign-in of ${persona}: ${answer.status} ${profile}`)
  return session
}

function bodyOf({ json, form }: Call): { body?: string | URLSearchParams } {
  if (json !== undefined) return { body: JSON.stringify(json) }
  return form === undefined ? {} : { body: form }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const [name, value] = split(pair.trim())
  const expired = attributes.some((attribute) => {
    const [key, given] = split(attribute.trim())
    if (key.toLowerCase() === 'max-age') return Number(given) <= 0
    return key.toLowerCase() === 'expires' && Date.parse(given) <= Date.now()
  })
  if (expired) cookies.delete(name)
  else cookies.set(name, value)
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}
