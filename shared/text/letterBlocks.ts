import type { Letter } from '../model/content.ts'
import type { Localised } from '../model/localised.ts'

interface Fresh {
  readonly heading: Localised
  readonly text: Localised
}

/** What a block that its kind demands begins with. */
export function freshBlock(
  block: Letter['blocks'][number]['block'],
  { office, reasons }: { readonly office: string; readonly reasons: readonly string[] },
): Fresh {
  const begun = beginnings[block] ?? {
    heading: { de: 'Neuer Abschnitt', en: 'New section' },
    text: { de: 'Neuer Text', en: 'New text' },
  }
  if (block === 'reasons' && reasons.length > 0) {
    const said = reasons.map((reason) => `{{ ${reason} }}`).join('\n\n')
    return { heading: begun.heading, text: { de: said, en: said } }
  }
  if (block !== 'appeal') return begun
  const de = begun.text.de.replace('OFFICE', office)
  return {
    heading: begun.heading,
    text: { de, en: begun.text.en?.replace('OFFICE', office) ?? de },
  }
}

const beginnings: Readonly<Partial<Record<Letter['blocks'][number]['block'], Fresh>>> = {
  decision: {
    heading: { de: 'Entscheidung', en: 'Decision' },
    text: { de: 'Wir haben entschieden: …', en: 'We have decided: …' },
  },
  reasons: {
    heading: { de: 'Gründe', en: 'Reasons' },
    text: {
      de: 'Diese Tatsachen und diese Vorschriften sind dafür wichtig: …',
      en: 'These facts and provisions matter for it: …',
    },
  },
  hearing: {
    heading: { de: 'Ihre Gelegenheit zur Äußerung', en: 'Your opportunity to comment' },
    text: {
      de: 'Bevor wir entscheiden, können Sie sich dazu äußern (§ 28 Absatz 1 VwVfG). Bitte schreiben Sie uns innerhalb von zwei Wochen, nachdem Sie dieses Schreiben erhalten haben.',
      en: 'Before we decide, you can comment on this (§ 28 (1) VwVfG). Please write to us within two weeks after you have received this letter.',
    },
  },
  appeal: {
    heading: { de: 'Rechtsbehelfsbelehrung', en: 'Your right of appeal' },
    text: {
      de: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben. Der Widerspruch ist schriftlich, elektronisch nach § 3a Absatz 2 VwVfG oder zur Niederschrift einzulegen bei: OFFICE. Die Anschrift steht oben in diesem Bescheid.',
      en: 'You can object to this decision within one month of its notification. The objection (Widerspruch) is to be lodged in writing, electronically under § 3a (2) VwVfG, or orally for the record with: OFFICE. The address stands at the top of this decision.',
    },
  },
}
