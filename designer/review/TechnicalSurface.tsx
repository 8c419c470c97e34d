import { inLanguage, type Language } from '#shared/model/localised.ts'
import { surfaceParts, type SurfacePart } from '#shared/release/surface.ts'
import type { TechnicalItem } from '#shared/release/technicalItems.ts'
import type { Effect } from '#shared/comparing/difference.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'

interface TechnicalSurfaceProps {
  readonly items: readonly TechnicalItem[]
  readonly changed: readonly SurfacePart[]
}

const icons = {
  connectors: 'register',
  hosts: 'globe',
  leavingData: 'send',
  exchange: 'swap',
  rights: 'key',
} as const satisfies Record<SurfacePart, IconName>

export function TechnicalSurface({ items, changed }: TechnicalSurfaceProps) {
  const texts = useTexts(reviewTexts)
  return (
    <>
      <div className="ph">
        <h2>{texts.technical}</h2>
        <span className="grow" />
        <span className={changed.length === 0 ? 'tag' : 'tag info'}>
          {texts.changedOf(changed.length, surfaceParts.length)}
        </span>
      </div>
      <ul className="surf">
        {surfaceParts.map((part) => (
          <li className={changed.includes(part) ? 'chg' : 'same'} key={part}>
            <Icon name={icons[part]} />
            <b>{texts.parts[part]}</b>
            {changed.includes(part) ? (
              <Changed items={items.filter((item) => item.part === part)} />
            ) : (
              <span className="tag">{texts.same}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const tags = { added: 'ok', changed: 'info', removed: 'err' } as const

function Changed({ items }: { readonly items: readonly TechnicalItem[] }) {
  const texts = useTexts(reviewTexts)
  const language = useLanguage((choice) => choice.language)
  const counted = {
    added: texts.countAdded,
    changed: texts.countChanged,
    removed: texts.countRemoved,
  }
  const count = (effect: Effect) => items.filter((item) => item.effect === effect).length
  return (
    <>
      <span className="tags">
        {items.length === 0 && <span className="tag info">{texts.changed}</span>}
        {(['added', 'changed', 'removed'] as const).map(
          (effect) =>
            count(effect) > 0 && (
              <span className={`tag ${tags[effect]}`} key={effect}>
                {counted[effect](count(effect))}
              </span>
            ),
        )}
      </span>
      {items.map((item) => (
        <p className={item.effect} key={itemText(item, language)}>
          {itemText(item, language)}
          {item.effect !== 'added' && ` (${texts.effect[item.effect]})`}
        </p>
      ))}
    </>
  )
}

/** "Melderegister: getPerson. familyName, birthDate. Zweck …, § 34 BMG." */
function itemText(item: TechnicalItem, language: Language): string {
  const texts = reviewTexts[language]
  switch (item.part) {
    case 'hosts':
      return item.host
    case 'exchange':
      return texts.exchange[item.way](item.with, inLanguage(item.what, language))
    case 'rights':
      return texts.right[item.right](inLanguage(item.who, language))
    case 'connectors':
    case 'leavingData': {
      const operation = item.part === 'connectors' ? `: ${item.operation}` : ''
      const writes = item.part === 'connectors' && item.writes ? ` (${texts.writes})` : ''
      const fields = item.fields.length === 0 ? '' : ` ${item.fields.join(', ')}.`
      const purpose = `${texts.purpose} ${inLanguage(item.purpose, language)}, ${item.legalBasis}.`
      return `${inLanguage(item.title, language)}${operation}${writes}.${fields} ${purpose}`
    }
  }
}
