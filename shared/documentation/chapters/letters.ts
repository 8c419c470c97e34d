import type { Letter } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import { contentTexts } from '../../text/content.ts'
import type { Chapter, Part } from '../content.ts'
import { eachScope, type Teller } from '../teller.ts'

export function letters(teller: Teller): Chapter {
  const { definition } = teller.subject
  return {
    title: teller.say.letters,
    parts: Object.values(definition.letters).flatMap((letter) => letterParts(letter, teller)),
  }
}

function letterParts(letter: Letter, teller: Teller): readonly Part[] {
  const { read, subject, language, template } = teller
  const text = contentTexts[language].letters
  const { scope } = subject
  return [
    { kind: 'heading', text: read(letter.title) },
    {
      kind: 'facts',
      facts: [
        [text.kind, letter.kind],
        [text.addressee, template(letter.addressee, scope)],
        [text.subject, template(letter.subject, scope)],
        [text.salutation, template(letter.salutation, scope)],
        [text.notice, `${read(letter.notice.subject)}: ${read(letter.notice.text)}`],
      ],
    },
    ...letter.blocks.flatMap((block) => blockParts(block, teller)),
  ]
}

function blockParts(block: Letter['blocks'][number], teller: Teller): readonly Part[] {
  const { say, read, subject, language, condition, value, template } = teller
  const { block: kinds } = contentTexts[language].letters
  const { scope } = subject
  const deadline = referred(subject.definition.deadlines, block.deadline)
  const notes = [
    block.heading === undefined ? undefined : say.underHeading(read(block.heading)),
    block.when === undefined
      ? undefined
      : say.onlyIf(condition(block.when, eachScope(block.each, scope))),
    block.each === undefined ? undefined : say.forEach(value(block.each, scope)),
    deadline === undefined ? undefined : say.withDerivation(read(deadline.title)),
  ].filter((one) => one !== undefined)
  return [
    { kind: 'paragraph', text: [kinds[block.block], ...notes].join(', ') },
    { kind: 'quote', text: template(block.text, eachScope(block.each, scope)) },
  ]
}
