import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Configuration, Provider } from 'oidc-provider'
import { isLoopback } from '../http/security.ts'
import { createMemoryAdapter } from './memoryAdapter.ts'
import { personas } from './personas.ts'

export const providerPath = '/oidc'
export const interactionPath = '/auth/interaction'
export const demoScope = 'openid profile email fachwerk'

export interface DemoClient {
  readonly id: string
  readonly secret: string
  readonly redirectUri: string
}

/**
 * The provider of the demo: real OpenID Connect, but whoever clicks on a persona is that persona. Its library
 * takes a fifth of a start, so only the demo loads it.
 */
export async function loadDemoProvider(): Promise<CreateDemoProvider> {
  const { Provider: Library } = await import('oidc-provider')
  return (origin, client) =>
    createDemoProvider(new Library(origin + providerPath, configuration(client)))
}

export type CreateDemoProvider = (origin: string, client: DemoClient) => DemoProvider
export type DemoProvider = ReturnType<typeof createDemoProvider>

function createDemoProvider(provider: Provider) {
  provider.proxy = false
  const answer = provider.callback()
  return {
    /** Answers what is under /oidc; what came under a foreign name is left to the app, which refuses it. */
    handle(request: IncomingMessage, response: ServerResponse): boolean {
      const url = request.url ?? '/'
      if (url !== providerPath && !url.startsWith(`${providerPath}/`)) return false
      if (!isLoopback(nameOf(request))) return false
      Object.assign(request, { originalUrl: url })
      request.url = url.slice(providerPath.length) || '/'
      void answer(request, response)
      return true
    },
    /** Whom the person wants to be, if the link said so. */
    async hint(request: IncomingMessage, response: ServerResponse): Promise<string | undefined> {
      const { params } = await provider.interactionDetails(request, response)
      const hint = params['login_hint']
      return typeof hint === 'string' ? hint : undefined
    },
    /** Answers where the browser goes on. */
    signIn(request: IncomingMessage, response: ServerResponse, accountId: string): Promise<string> {
      return provider.interactionResult(request, response, { login: { accountId } })
    },
  }
}

function nameOf({ headers }: IncomingMessage): string {
  const address = `http://${headers.host ?? ''}`
  return URL.canParse(address) ? new URL(address).hostname : ''
}

const hour = 3600

function configuration({ id, secret, redirectUri }: DemoClient): Configuration {
  return {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: id,
        client_secret: secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: demoScope.split(' '),
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email'],
      fachwerk: ['groups', 'person_id'],
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `${interactionPath}/${uid}` },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: hour,
      IdToken: hour,
      Interaction: hour,
      Session: hour,
    },
    findAccount: (_ctx, sub) => {
      const persona = personas.find((known) => known.id === sub)
      return persona && { accountId: sub, claims: () => ({ sub, ...persona.claims }) }
    },
    // The demo's own client needs no consent page.
    async loadExistingGrant(ctx) {
      const accountId = ctx.oidc.session?.accountId
      if (accountId === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: id, accountId })
      grant.addOIDCScope(demoScope)
      await grant.save()
      return grant
    },
  }
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'demo' }
}
