import { z } from '@hono/zod-openapi'
import { startSources } from './start.ts'

const Secret = z.string().min(16)

const Settings = z.object({
  FACHWERK_DATA: z.string().min(1),
  FACHWERK_SOURCES_TOKEN: Secret,
  FACHWERK_SOURCES_ADMIN_TOKEN: Secret,
  FACHWERK_TODAY: z.iso.date().default(() => new Date().toISOString().slice(0, 10)),
  FACHWERK_SOURCES_PORTS: z
    .string()
    .default('')
    .transform(toPorts)
    .pipe(
      z.strictObject({
        melderegister: z.exactOptional(z.int()),
        hundesteuerkonto: z.exactOptional(z.int()),
        tierheim: z.exactOptional(z.int()),
        personalverwaltung: z.exactOptional(z.int()),
      }),
    ),
})

const settings = Settings.parse(process.env)
const { sources, close } = await startSources({
  dataFolder: settings.FACHWERK_DATA,
  token: settings.FACHWERK_SOURCES_TOKEN,
  adminToken: settings.FACHWERK_SOURCES_ADMIN_TOKEN,
  today: settings.FACHWERK_TODAY,
  ports: settings.FACHWERK_SOURCES_PORTS,
})

let ending = false
function end() {
  if (ending) return
  ending = true
  void close().then(() => process.exit(0))
}

process.once('SIGTERM', end)
process.once('SIGINT', end)
// The parent holds the other end of stdin: when it is gone, however it went, so are the sources.
process.stdin.once('end', end).once('error', end).resume()
process.stdout.write(`${JSON.stringify({ sources })}\n`)

function toPorts(text: string): Record<string, number> {
  const pairs = text.split(',').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', port] = pair.split('=')
      return [name, Number(port)]
    }),
  )
}
