import { missingBlocks } from '../../letters/mandatory.ts'
import type { Letter } from '../../model/content.ts'
import type { Localised } from '../../model/localised.ts'
import { letterPlace } from '../letterPlace.ts'
import { finding, type Rule } from '../rule.ts'

type BlockName = Letter['blocks'][number]['block']

const names: Readonly<Record<BlockName, Localised>> = {
  decision: { de: 'die Entscheidung', en: 'the decision' },
  payment: { de: 'die Zahlung', en: 'the payment' },
  reasons: { de: 'die Begründung', en: 'the reasons' },
  calculation: { de: 'die Berechnung', en: 'the calculation' },
  hearing: { de: 'die Gelegenheit zur Äußerung', en: 'the opportunity to comment' },
  origin: { de: 'die Herkunft der Angaben', en: 'the origin of the data' },
  appeal: { de: 'die Rechtsbehelfsbelehrung', en: 'the information on legal remedies' },
  text: { de: 'der Text', en: 'the text' },
  known: { de: 'was sonst zu wissen ist', en: 'what else to know' },
}

export const letterBlocks: Rule = {
  id: 'letterBlocks',
  check: (subject) =>
    Object.entries(subject.definition.letters).flatMap(([id, letter]) =>
      missingBlocks(letter).map(({ block }) =>
        finding('letterBlocks', letterPlace(subject, id, 'blocks'), {
          severity: 'error',
          text: 'blockMissing',
          about: [letter.kind, names[block]],
        }),
      ),
    ),
}
