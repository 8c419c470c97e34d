import type { Letter } from '../../model/content.ts'
import type { Localised } from '../../model/localised.ts'
import { letterPlace } from '../letterPlace.ts'
import { finding, type Rule } from '../rule.ts'

type BlockName = Letter['blocks'][number]['block']

/** §§ 37, 39 VwVfG, § 58 VwGO: what a letter of its kind must contain. */
const mandatory: Readonly<Record<Letter['kind'], readonly BlockName[]>> = {
  Bescheid: ['decision', 'reasons', 'appeal'],
  Erlaubnis: ['decision', 'appeal'],
  Anhörung: ['reasons'],
  Bestätigung: [],
  Mitteilung: [],
}

const names: Readonly<Record<BlockName, Localised>> = {
  decision: { de: 'die Entscheidung', en: 'the decision' },
  payment: { de: 'die Zahlung', en: 'the payment' },
  reasons: { de: 'die Begründung', en: 'the reasons' },
  calculation: { de: 'die Berechnung', en: 'the calculation' },
  origin: { de: 'die Herkunft der Angaben', en: 'the origin of the data' },
  appeal: { de: 'die Rechtsbehelfsbelehrung', en: 'the information on legal remedies' },
  text: { de: 'der Text', en: 'the text' },
  known: { de: 'was sonst zu wissen ist', en: 'what else to know' },
}

export const letterBlocks: Rule = {
  id: 'letterBlocks',
  check: (subject) =>
    Object.entries(subject.definition.letters).flatMap(([id, { kind, blocks }]) =>
      mandatory[kind]
        .filter((block) => blocks.every((one) => one.block !== block))
        .map((block) =>
          finding('letterBlocks', letterPlace(subject, id, 'blocks'), {
            severity: 'error',
            text: 'blockMissing',
            about: [kind, names[block]],
          }),
        ),
    ),
}
