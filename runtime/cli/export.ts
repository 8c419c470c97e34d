import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import type { CliCommand } from './command.ts'
import { onlyArgument } from './onlyArgument.ts'
import { readJsonFile } from './readJsonFile.ts'
import {
  exit,
  processTerminal,
  say,
  type CommandTexts,
  type Exit,
  type Terminal,
} from './terminal.ts'

export const exportCommand: CliCommand = {
  summary: 'Write a definition as a BPMN file',
  help: `fachwerk export FILE [--out FILE]

  FILE         a definition
  --out FILE   where the BPMN 2.0 XML goes; printed when left out

Other tools show and change what BPMN knows; an import gives back the whole definition.
Exit code 0: written. 2: not a definition.`,
  async run(args) {
    const options = { out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const file = onlyArgument(positionals, 'FILE')
    return exportFile({ file, ...values }, processTerminal())
  },
}

export async function exportFile(
  { file, out }: { readonly file: string; readonly out?: string },
  terminal: Terminal,
): Promise<Exit> {
  const wanted = {
    schema: definitionSchema,
    wrong: (texts: CommandTexts) => texts.notADefinition(file),
  }
  const definition = readJsonFile(file, wanted, terminal)
  if (definition === undefined) return exit.failed
  const xml = await exportBpmn(definition)
  if (out === undefined) terminal.out.write(xml)
  else {
    writeFileSync(out, xml)
    say(terminal, (texts) => texts.exported(out))
  }
  return exit.ok
}
