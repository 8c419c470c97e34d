import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { importDmn } from '#shared/dmn/importDmn.ts'
import { isDmn } from '#shared/dmn/isDmn.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { isFile } from './isFile.ts'
import { readJsonFile } from './readJsonFile.ts'
import { readXmlFile } from './readXmlFile.ts'
import { say, type CommandTexts, type Terminal } from './terminal.ts'

/** A definition, or what BPMN 2.0 or DMN XML says of one; undefined after telling what is wrong with the file. */
export async function readDefinition(
  file: string,
  terminal: Terminal,
): Promise<Definition | undefined> {
  if (!isFile(file, terminal)) return undefined
  const text = readXmlFile(file)
  const begins = text.trimStart().slice(0, 20)
  if (!begins.startsWith('<')) {
    return begins.startsWith('{') || begins.startsWith('[')
      ? readOwn(file, terminal)
      : say(terminal, (texts) => texts.neitherJsonNorXml(file, JSON.stringify(begins)))
  }
  const imported = isDmn(text) ? importDmn([{ name: file, xml: text }]) : await importBpmn(text)
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

/** A definition as JSON, and nothing else; undefined after telling what is wrong with the file. */
export function readOwnDefinition(file: string, terminal: Terminal): Definition | undefined {
  if (!isFile(file, terminal)) return undefined
  return readXmlFile(file).trimStart().startsWith('<')
    ? say(terminal, (texts) => texts.xmlInstead(file))
    : readOwn(file, terminal)
}

function readOwn(file: string, terminal: Terminal): Definition | undefined {
  const wrong = (texts: CommandTexts) => texts.notADefinition(file)
  return readJsonFile(file, { schema: definitionSchema, wrong }, terminal)
}
