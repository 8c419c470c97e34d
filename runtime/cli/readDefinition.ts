import { existsSync, readFileSync } from 'node:fs'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { checked, parseJson } from './readJsonFile.ts'
import { say, type CommandTexts, type Terminal } from './terminal.ts'

/** A definition, or what BPMN 2.0 XML says of one; undefined after telling what is wrong with the file. */
export async function readDefinition(
  file: string,
  terminal: Terminal,
): Promise<Definition | undefined> {
  if (!existsSync(file)) return say(terminal, (texts) => texts.fileMissing(file))
  const text = decoded(readFileSync(file))
  if (!text.trimStart().startsWith('<')) {
    const json = parseJson(text)
    if (json === undefined) return say(terminal, (texts) => texts.notJson(file))
    const wrong = (texts: CommandTexts) => texts.notADefinition(file)
    return checked(json.value, { schema: definitionSchema, wrong }, terminal)
  }
  const imported = await importBpmn(text)
  const { language } = terminal
  if ('problem' in imported) {
    const { text: reason, line } = imported.problem
    return say(terminal, (texts) => texts.notBpmn(file, inLanguage(reason, language), line))
  }
  for (const { element, elementType, reason, action } of imported.report) {
    const place = element === null ? elementType : `${element} (${elementType})`
    terminal.say.write(
      `${place}: ${inLanguage(reason, language)} ${inLanguage(action, language)}\n`,
    )
  }
  return imported.definition
}

/** XML says itself how it is written down; everything else is UTF-8. */
function decoded(bytes: Buffer): string {
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = bytes.subarray(0, 200).toString('latin1')
  const [, named] = /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(head) ?? []
  return new TextDecoder(isSingleByte(named) ? named : 'utf-8').decode(bytes)
}

/** What is marked as UTF-16 and begins like this is none. */
function isSingleByte(encoding: string | undefined): boolean {
  return encoding !== undefined && /^(iso-8859-\d+|windows-125\d|us-ascii|latin1)$/i.test(encoding)
}
