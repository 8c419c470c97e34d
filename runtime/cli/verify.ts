import { parseArgs } from 'node:util'
import { verificationTexts } from '#shared/text/verification.ts'
import { readConfig } from '../config.ts'
import { verifyStore, type Report } from '../releases/verifyStore.ts'
import { readDatabase } from '../storage/database.ts'
import type { CliCommand } from './command.ts'

export const verify: CliCommand = {
  summary: 'Check releases, keys and log in the database itself, without the server',
  help: `fachwerk verify --fingerprint F [--fingerprint G …] [--data FOLDER] [--head H]

  --fingerprint F   SHA-256 of a public key that may have signed; ask its owner, not the server
  --data FOLDER     the data folder; FACHWERK_DATA or "data" when absent
  --head H          hash of a log entry noted earlier; shows that nothing was cut off since

Exit code 0: everything holds. 1: something was altered; the report says what.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        fingerprint: { type: 'string', multiple: true },
        data: { type: 'string' },
        head: { type: 'string' },
      },
    })
    const fingerprints = values.fingerprint ?? []
    if (fingerprints.length === 0) {
      console.error('fachwerk verify: --fingerprint is needed, see --help')
      return 2
    }
    const db = readDatabase(values.data ?? readConfig().folder)
    try {
      const report = verifyStore(
        db,
        fingerprints.map((text) => text.toLowerCase()),
        values.head,
      )
      console.log(describe(report))
      return report.alterations.length === 0 ? 0 : 1
    } finally {
      db.$client.close()
    }
  },
}

function describe({ alterations, releases, entries, head }: Report): string {
  const { de, en } = verificationTexts
  const counts = [
    `${releases} Freigaben, ${entries} Einträge im Protokoll · ${releases} releases, ${entries} log entries`,
    `Letzter Eintrag · last entry: ${head ?? '-'}`,
  ]
  if (alterations.length === 0) {
    return ['Alles unverändert. · Nothing was altered.', ...counts].join('\n')
  }
  const lines = alterations.map(({ place, code }) => `${place}: ${de[code]} · ${en[code]}`)
  return ['VERÄNDERT · ALTERED', ...lines, ...counts].join('\n')
}
