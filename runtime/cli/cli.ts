import { backup } from './backup.ts'
import { check } from './check.ts'
import type { CliCommand } from './command.ts'
import { deleteCommand } from './delete.ts'
import { exportCommand } from './export.ts'
import { feel } from './feel.ts'
import { importCommand } from './import.ts'
import { restore } from './restore.ts'
import { run as runCommand } from './run.ts'
import { start } from './start.ts'
import { endQuietly } from './terminal.ts'
import { verify } from './verify.ts'

const commands: Readonly<Record<string, CliCommand>> = {
  start,
  check,
  run: runCommand,
  import: importCommand,
  export: exportCommand,
  feel,
  verify,
  backup,
  restore,
  delete: deleteCommand,
}

for (const output of [process.stdout, process.stderr]) endQuietly(output)
const [name, ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name]
  if (command === undefined) return explain(name)
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(command.help)
    return 0
  }
  try {
    return await command.run(args)
  } catch (error) {
    console.error(`fachwerk ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

function explain(name: string | undefined): number {
  if (name !== undefined && ['--help', '-h', 'help'].includes(name)) {
    console.log(overview())
    return 0
  }
  if (name !== undefined) console.error(`fachwerk: no command "${name}"`)
  console.error(overview())
  return 2
}

function overview(): string {
  const lines = Object.entries(commands).map(([id, { summary }]) => `  ${id.padEnd(10)}${summary}`)
  return ['Usage: fachwerk COMMAND [--help]', '', ...lines].join('\n')
}
