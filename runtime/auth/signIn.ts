import * as oidc from 'openid-client'
import { z } from 'zod'
import { Problem } from '../http/problem.ts'
import { claimsSchema, type Claims } from './session.ts'

export interface SignInOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
  /** Only for the provider of the demo, which speaks http on this very machine. */
  readonly allowHttp: boolean
}

/** What the browser keeps between leaving for the provider and coming back, in a cookie of its own. */
export const pendingSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
})
export type Pending = z.infer<typeof pendingSchema>

export type SignIn = ReturnType<typeof createSignIn>

/** OpenID Connect, code flow with PKCE. The provider is asked for its endpoints at the first sign-in. */
export function createSignIn(options: SignInOptions) {
  let discovered: Promise<oidc.Configuration> | undefined
  const provider = () => {
    discovered ??= discover(options).catch((error: unknown) => {
      discovered = undefined // else one failure at the start would last for ever
      throw error
    })
    return discovered
  }
  return {
    async begin(redirectUri: string, hint: { returnTo: string; persona: string | undefined }) {
      const config = await provider()
      const pending: Pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        returnTo: hint.returnTo,
      }
      const location = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: options.scope,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        ...(hint.persona === undefined ? {} : { login_hint: hint.persona, prompt: 'login' }),
      })
      return { location: location.href, pending }
    },
    async finish(callback: URL, pending: Pending): Promise<SignedIn> {
      return exchange(await provider(), callback, pending)
    },
    /** Where to end the session at the provider; undefined when it offers no such page. */
    async endAt(idToken: string, returnTo: string): Promise<string | undefined> {
      const config = await provider()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      const url = oidc.buildEndSessionUrl(config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: returnTo,
      })
      return url.href
    },
  }
}

interface SignedIn {
  readonly claims: Claims
  readonly idToken: string
}

/** Code for tokens, tokens for claims. */
async function exchange(
  config: oidc.Configuration,
  callback: URL,
  { state, nonce, verifier }: Pending,
): Promise<SignedIn> {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier }
  const tokens = await oidc
    .authorizationCodeGrant(config, callback, checks)
    .catch((cause: unknown) => {
      throw new Problem('signInFailed', { cause: reasonOf(cause) })
    })
  const identity = tokens.claims()
  if (identity === undefined || tokens.id_token === undefined) throw new Problem('signInFailed')
  const info = await oidc.fetchUserInfo(config, tokens.access_token, identity.sub)
  const claims = claimsSchema.safeParse({ ...identity, ...info })
  if (!claims.success) throw new Problem('signInFailed', { cause: 'claims' })
  return { claims: claims.data, idToken: tokens.id_token }
}

async function discover(options: SignInOptions): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret, allowHttp } = options
  const settings = allowHttp ? { execute: [oidc.allowInsecureRequests] } : {}
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, settings)
}

/** The code of the protocol, never its description, which may hold what the person typed. */
function reasonOf(cause: unknown): string {
  return cause instanceof oidc.AuthorizationResponseError || cause instanceof oidc.ResponseBodyError
    ? cause.error
    : 'protocol'
}
