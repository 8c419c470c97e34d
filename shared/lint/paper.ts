import type { Localised } from '../model/localised.ts'
import type { FindingText } from '../text/findings.ts'

/** One way of keeping paper alive in a process: who says that it need not be, and by which findings it shows. */
interface PaperRule {
  readonly basis: Localised
  readonly texts: readonly FindingText[]
  /** There is no waiver: a law forbids it whatever the reason. */
  readonly isBinding?: true
}

const forAll: Localised = {
  de: 'Digitalcheck, Prinzip 1: Digitale Angebote für alle nutzbar gestalten',
  en: 'Digitalcheck, principle 1: make digital services usable for everybody',
}
const reuse: Localised = {
  de: 'Digitalcheck, Prinzip 2: Datenwiederverwendung benötigt einheitliches Recht',
  en: 'Digitalcheck, principle 2: reuse of data needs consistent law',
}
const automation: Localised = {
  de: 'Digitalcheck, Prinzip 4: Automatisierung basiert auf eindeutigen Regelungen',
  en: 'Digitalcheck, principle 4: automation rests on clear rules',
}

function by(law: string, principle?: Localised): Localised {
  return principle === undefined
    ? { de: law, en: law }
    : { de: `${law}; ${principle.de}`, en: `${law}; ${principle.en ?? principle.de}` }
}

/** P01 to P24, each by the findings that say it. */
export const paper = {
  P01: {
    basis: by('§ 5 EGovG', reuse),
    texts: ['askedTwice', 'registerKnows', 'registerWillKnow'],
  },
  P02: { basis: by('§ 5 EGovG', reuse), texts: ['evidenceInRegister', 'holderConfirms'] },
  P03: { basis: by('§ 10 VwVfG', forAll), texts: ['signatureAsked'] },
  P04: { basis: by('§ 2 EGovG', forAll), texts: ['printedAndScanned'] },
  P05: { basis: reuse, texts: ['typedAgain'] },
  P06: { basis: by('FIM RAG 3, 4', automation), texts: ['checkedByRule', 'decidedByRule'] },
  P07: { basis: by('§ 10 VwVfG', forAll), texts: ['appearanceAsked'] },
  P08: { basis: by('§ 5 EGovG', forAll), texts: ['originalAsked'] },
  P09: { basis: reuse, texts: ['handedOnByPaper'] },
  P10: { basis: by('§§ 4 ff. VwVfG, § 5 EGovG', reuse), texts: ['carriedByPeople'] },
  P11: { basis: by('§ 22 VwVfG', reuse), texts: ['eventKnown'] },
  P12: { basis: automation, texts: ['freeTextDecides'] },
  P13: { basis: by('§ 41 (2a) VwVfG, § 9 OZG', forAll), texts: ['postOnly'] },
  P14: { basis: by('§ 10 VwVfG', forAll), texts: ['onlineOnly'] },
  P15: { basis: by('§ 10 VwVfG', automation), texts: ['deadlineWithoutConsequence'] },
  P16: { basis: by('§ 25 (2) VwVfG'), texts: ['silentTooLong'] },
  P17: { basis: by('§ 10 VwVfG', automation), texts: ['fourEyes'] },
  P18: {
    basis: by('Art. 5 (1) (c) DSGVO'),
    texts: [
      'neverRead',
      'keptUnread',
      'readOnlyBefore',
      'responseUnused',
      'sentUnasked',
      'recordLeaves',
      'printedUnneeded',
      'noPurpose',
    ],
  },
  P19: { basis: by('Art. 9 DSGVO'), texts: ['specialWithoutBasis'], isBinding: true },
  P20: { basis: by('Art. 5 (1) (e) DSGVO'), texts: ['noRetention'], isBinding: true },
  P21: {
    basis: by('§ 35a VwVfG, § 155 (4) AO'),
    texts: ['discretion', 'notAuthorised'],
    isBinding: true,
  },
  P22: {
    basis: by('§§ 37, 39 VwVfG, § 58 VwGO'),
    texts: ['blockMissing', 'wrongRemedy', 'appealWithoutPeriod'],
    isBinding: true,
  },
  P23: { basis: by('§ 10 VwVfG', automation), texts: ['feeBeforeDecision'] },
  P24: { basis: by('§ 10 VwVfG', forAll), texts: ['proofByPost'] },
} as const satisfies Readonly<Record<string, PaperRule>>

const numbers: ReadonlyMap<FindingText, PaperRule & { readonly number: string }> = new Map(
  Object.entries(paper).flatMap(([number, rule]: [string, PaperRule]) =>
    rule.texts.map((text) => [text, { ...rule, number }] as const),
  ),
)

export function paperOf(text: FindingText): (PaperRule & { readonly number: string }) | undefined {
  return numbers.get(text)
}
