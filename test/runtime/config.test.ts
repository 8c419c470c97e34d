import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '#runtime/config.ts'

const production = {
  FACHWERK_OIDC_ISSUER: 'https://login.musterstadt.de',
  FACHWERK_OIDC_SECRET: 'secret',
  FACHWERK_URL: 'https://service.musterstadt.de',
  FACHWERK_SMTP_URL: 'smtp://mail.musterstadt.de',
}

describe('settings', () => {
  test('need nothing for the demo, which is for this machine only', () => {
    expect(readConfig({})).toMatchObject({ demo: true, port: 8080, host: '127.0.0.1' })
  })

  test('of a provider for signing in end the demo', () => {
    expect(readConfig({ ...production, FACHWERK_HOST: '0.0.0.0' })).toMatchObject({ demo: false })
  })

  test.each([
    [{ FACHWERK_HOST: '0.0.0.0' }, 'FACHWERK_HOST: the demo signs anybody in'],
    [{ FACHWERK_HOST: '192.168.1.5' }, 'FACHWERK_HOST: the demo signs anybody in'],
    [{ FACHWERK_URL: 'https://demo.musterstadt.de' }, 'FACHWERK_URL: the demo is for this machine'],
    [{ ...production, FACHWERK_DEMO: 'on', FACHWERK_HOST: '::' }, 'FACHWERK_HOST'],
    [{ PORT: 'eighty' }, 'PORT: '],
    [{ PORT: '70000' }, 'PORT: '],
    [{ FACHWERK_DEMO: 'off' }, 'FACHWERK_OIDC_ISSUER: needed when the demo is off'],
    [{ ...production, FACHWERK_SMTP_URL: 'http://x' }, 'FACHWERK_SMTP_URL: '],
  ])('%j refuse to start and say why', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(ConfigError)
    expect(() => readConfig(environment)).toThrow(message)
  })
})
