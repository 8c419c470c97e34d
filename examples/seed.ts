import { join, resolve } from 'node:path'
import { z } from 'zod'
import { seedCity } from './seed/seedCity.ts'

// Started by the runtime at its first start, in the folder of the installation.
const settings = z
  .object({
    FACHWERK_ORIGIN: z.url(),
    FACHWERK_DATA: z.string().min(1),
    FACHWERK_TODAY: z.iso.date(),
  })
  .parse(process.env)

await seedCity({
  url: settings.FACHWERK_ORIGIN,
  keyFolder: join(settings.FACHWERK_DATA, 'keys'),
  examples: resolve('examples'),
  today: settings.FACHWERK_TODAY,
})
