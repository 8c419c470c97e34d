import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { exportDmn } from '#shared/dmn/exportDmn.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { CliCommand } from './command.ts'
import { onlyArgument } from './onlyArgument.ts'
import { readOwnDefinition } from './readDefinition.ts'
import { exit, processTerminal, say, type Exit, type Terminal } from './terminal.ts'

export const exportCommand: CliCommand = {
  summary: 'Write a definition as a BPMN file, or its decisions as DMN',
  help: `fachwerk export FILE [--out FILE] [--dmn]

  FILE         a definition
  --out FILE   where the XML goes; printed when left out. BPMN 2.0, or DMN 1.5 when it ends in .dmn
  --dmn        the decisions as DMN 1.5; several decision models are several files, named like the
               first with the model added

Other tools show and change what BPMN knows; an import gives back the whole definition.
Exit code 0: written. 2: not a definition.`,
  async run(args) {
    const options = { out: { type: 'string' }, dmn: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const file = onlyArgument(positionals, 'FILE')
    return exportFile({ file, ...values }, processTerminal())
  },
}

export async function exportFile(
  { file, out, dmn }: { readonly file: string; readonly out?: string; readonly dmn?: boolean },
  terminal: Terminal,
): Promise<Exit> {
  const definition = readOwnDefinition(file, terminal)
  if (definition === undefined) return exit.failed
  if (dmn === true || out?.endsWith('.dmn') === true)
    return exportDecisions(definition, out, terminal)
  const xml = await exportBpmn(definition)
  if (out === undefined) terminal.out.write(xml)
  else {
    writeFileSync(out, xml)
    say(terminal, (texts) => texts.exported(out))
  }
  return exit.ok
}

async function exportDecisions(
  definition: Definition,
  out: string | undefined,
  terminal: Terminal,
): Promise<Exit> {
  const files = await exportDmn(definition)
  if (out === undefined && files.length > 1) {
    say(terminal, (texts) => texts.severalFiles(files.length))
    return exit.failed
  }
  for (const [at, { model, xml }] of files.entries()) {
    if (out === undefined) {
      terminal.out.write(xml)
      continue
    }
    const name = at === 0 ? out : `${out.replace(/\.dmn$/, '')}-${model}.dmn`
    writeFileSync(name, xml)
    say(terminal, (texts) => texts.exported(name))
  }
  return exit.ok
}
