import type { CliCommand } from './command.ts'

export const start: CliCommand = {
  summary: 'Start the server; settings come from environment variables',
  help: `fachwerk start

The settings are listed in the README, among them PORT and FACHWERK_DATA.
Without a provider for signing in (FACHWERK_OIDC_ISSUER) this is the demo city, for this machine only.`,
  async run() {
    await import('../main.ts')
    // Set when the start failed; else the server goes on.
    return Number(process.exitCode ?? 0)
  },
}
