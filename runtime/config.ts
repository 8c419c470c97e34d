import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { installation } from './folder.ts'
import { isLoopback } from './http/security.ts'

const port = z.coerce.number().int().min(0).max(65535)
const address = z.url({ protocol: /^https?$/ })

/** Every setting there is, by the name of its environment variable. The README lists the same. */
const settings = z.object({
  PORT: port.default(8080),
  /** The address to listen on. */
  FACHWERK_HOST: z.string().min(1).default('127.0.0.1'),
  /** The one folder where all data lives. */
  FACHWERK_DATA: z.string().min(1).default('data'),
  /** Where people reach us when a proxy stands in front, e.g. https://service.musterstadt.de */
  FACHWERK_URL: address.optional(),
  /** The demo city; on unless a provider for signing in is set. */
  FACHWERK_DEMO: z.enum(['on', 'off']).optional(),
  FACHWERK_CITY: z.string().optional(),
  /** Sources and how to reach them. */
  FACHWERK_CONNECTORS: z.string().optional(),
  FACHWERK_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  FACHWERK_OIDC_ISSUER: address.optional(),
  FACHWERK_OIDC_CLIENT: z.string().optional(),
  FACHWERK_OIDC_SECRET: z.string().optional(),
  FACHWERK_OIDC_SCOPE: z.string().default('openid profile email'),
  /** smtp://user:password@host:port; in the demo instead of its own mailbox. */
  FACHWERK_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  FACHWERK_MAIL_FROM: z.string().default('no-reply@musterstadt.example'),
  /** Demo only: the instant at which its clock starts, so that it can be tried on another day. */
  FACHWERK_DEMO_NOW: z.iso.datetime({ offset: true }).optional(),
  FACHWERK_SOURCES_TOKEN: z.string().min(16).optional(),
  FACHWERK_SOURCES_ADMIN_TOKEN: z.string().min(16).optional(),
  FACHWERK_SOURCES_PORTS: z.string().optional(),
})

export type Config = ReturnType<typeof readConfig>

/** The only reader of the environment. Throws one message that lists everything that is wrong. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
) {
  const found = parse(environment)
  const demo = isDemo(found)
  const folder = resolve(found.FACHWERK_DATA)
  return {
    port: found.PORT,
    host: found.FACHWERK_HOST,
    folder,
    url: found.FACHWERK_URL === undefined ? undefined : new URL(found.FACHWERK_URL).origin,
    demo,
    cityFile: found.FACHWERK_CITY ?? join(installation, 'examples/city.json'),
    connectorsFile: found.FACHWERK_CONNECTORS ?? join(folder, 'connectors.json'),
    logLevel: found.FACHWERK_LOG ?? (demo ? 'warn' : 'info'),
    oidc: {
      issuer: found.FACHWERK_OIDC_ISSUER,
      clientId: found.FACHWERK_OIDC_CLIENT ?? 'fachwerk',
      clientSecret: found.FACHWERK_OIDC_SECRET,
      scope: found.FACHWERK_OIDC_SCOPE,
    },
    smtp: found.FACHWERK_SMTP_URL,
    mailFrom: found.FACHWERK_MAIL_FROM,
    demoNow: demo ? found.FACHWERK_DEMO_NOW : undefined,
    sources: {
      token: found.FACHWERK_SOURCES_TOKEN ?? randomToken(),
      adminToken: found.FACHWERK_SOURCES_ADMIN_TOKEN ?? randomToken(),
      ports: found.FACHWERK_SOURCES_PORTS,
    },
  }
}

type Found = z.infer<typeof settings>

function parse(environment: Readonly<Record<string, string | undefined>>): Found {
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const parsed = settings.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    const { issues } = parsed.error
    throw new ConfigError(issues.map(({ path, message }) => `${path.join()}: ${message}`))
  }
  const problems = isDemo(parsed.data) ? demoProblems(parsed.data) : missing(parsed.data)
  if (problems.length > 0) throw new ConfigError(problems)
  return parsed.data
}

function isDemo({ FACHWERK_DEMO, FACHWERK_OIDC_ISSUER }: Found): boolean {
  return FACHWERK_DEMO === undefined ? FACHWERK_OIDC_ISSUER === undefined : FACHWERK_DEMO === 'on'
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  constructor(problems: readonly string[]) {
    super(['Fachwerk cannot start with these settings:', ...problems].join('\n- '))
  }
}

/** One click signs anybody in, so the demo is for this machine only. */
function demoProblems({ FACHWERK_HOST, FACHWERK_URL }: Found): readonly string[] {
  const problems: string[] = []
  if (!isLoopback(FACHWERK_HOST)) {
    problems.push(
      `FACHWERK_HOST: the demo signs anybody in, it expects 127.0.0.1, found ${FACHWERK_HOST}`,
    )
  }
  if (FACHWERK_URL !== undefined && !isLoopback(new URL(FACHWERK_URL).hostname)) {
    problems.push(`FACHWERK_URL: the demo is for this machine only, found ${FACHWERK_URL}`)
  }
  return problems
}

function missing(found: Found): readonly string[] {
  const needed = [
    'FACHWERK_OIDC_ISSUER',
    'FACHWERK_OIDC_SECRET',
    'FACHWERK_URL',
    'FACHWERK_SMTP_URL',
  ] as const
  return needed
    .filter((name) => found[name] === undefined)
    .map((name) => `${name}: needed when the demo is off`)
}

function randomToken(): string {
  return randomBytes(24).toString('hex')
}
