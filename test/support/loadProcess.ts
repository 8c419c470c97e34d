import { openDatabase } from '#runtime/storage/database.ts'
import { newId } from '#runtime/hosts/newId.ts'
import { answer, begin, hosted } from './cases.ts'
import { asking } from './services.ts'

// Takes cases from start to end, many at once, until it is killed; says each command it has acknowledged.

const db = openDatabase(process.argv[2])
const host = hosted({ db, definition: asking })

async function work(): Promise<never> {
  for (;;) {
    const instance = await begin(host, newId(Date.now()))
    process.stdout.write(`started ${instance.id}\n`)
    await answer(host, instance, 'Rex')
    process.stdout.write(`ended ${instance.id}\n`)
  }
}

await Promise.all(Array.from({ length: 32 }, work))
