import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { useSession } from '../designer/sessionStore.ts'
import { addFieldTo, duplicateField } from '../editing/commands/dataFields.ts'
import { fieldLabel } from '../editing/fieldLabel.ts'
import {
  holderOf,
  isTypeId,
  parentId,
  placeOf,
  typeId,
  type FieldPlace,
} from '../editing/fieldPlace.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { focusContent } from '../ui/focusContent.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Bounds } from './Bounds.tsx'
import { CodeList } from './CodeList.tsx'
import { FieldCard } from './FieldCard.tsx'
import { KnownElsewhere } from './KnownElsewhere.tsx'
import { make, newField } from './make.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { Reasons } from './Reasons.tsx'
import type { useOpenField } from './useOpenField.ts'
import { Uses } from './Uses.tsx'
import { kindInWords } from './kinds.ts'
import { kindOf, valuesOf } from '../editing/fieldKind.ts'

interface EditorProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
  readonly id: string
  readonly field: ReturnType<typeof useOpenField>
}

/** One field, in the words of the administration. */
export function FieldEditor({ definition, findings, id, field }: EditorProps) {
  const place = placeOf(definition, id)
  if (place === undefined) return null
  const { schema } = place
  return (
    <>
      <Head {...{ definition, id, place, field }} />
      <div className="cards fieldcards">
        <TypeNotice {...{ definition, id, place, field }} />
        <KnownElsewhere {...{ definition, findings, id }} />
        <FieldCard
          {...{ definition, id, place }}
          onNamed={field.isNew ? field.follow : undefined}
        />
        {isTypeId(id) && place.holder === undefined ? undefined : (
          <Bounds {...{ definition, id, place }} />
        )}
        {schema.items === undefined ? undefined : <Bounds {...{ definition, id, place }} ofItems />}
        {kindOf(valuesOf(schema)) === 'code' ? (
          <CodeList {...{ definition, id, place }} />
        ) : undefined}
        <Reasons {...{ definition, id, place }} />
        <Uses {...{ definition, id }} />
      </div>
    </>
  )
}

type PartProps = Omit<EditorProps, 'findings'> & { readonly place: FieldPlace }

function Head(props: PartProps) {
  const { definition, id, place } = props
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  return (
    <div className="mh">
      <div className="grow">
        <h1>{fieldLabel(definition, id, language) ?? place.name}</h1>
        <p>
          {kindInWords(place.schema, definition, language)}
          {technical ? <span className="mono"> · {id.replace('#', '')}</span> : undefined}
        </p>
      </div>
      <CommentMark
        place={pointerTo(...place.pointer)}
        name={fieldLabel(definition, id, language) ?? place.name}
      />
      <Actions {...props} />
    </div>
  )
}

function Actions({ definition, id, place, field }: PartProps) {
  const text = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  const [asking, setAsking] = useState<'rename' | 'move' | 'remove'>()
  const name = fieldLabel(definition, id, language) ?? place.name
  const close = (): void => setAsking(undefined)
  const copy = (): void => {
    const label = { de: fieldTexts.de.copyOf(fieldLabel(definition, id, 'de') ?? place.name) }
    field.openNew(make(text.change.duplicate(name), (now) => duplicateField(now, id, label)))
  }
  const add = (): void =>
    field.openNew(make(text.change.add(text.newField), (now) => addFieldTo(now, id, newField)))
  const leadTo = (other: string): void => {
    field.open(other)
    focusContent()
  }
  const asked = { definition, id, place, onClose: close }
  return (
    <div className="row" role="group" aria-label={text.actions}>
      {holderOf(definition, place) === undefined ? undefined : (
        <Button icon="plus" onPress={add}>
          {text.addInto(name)}
        </Button>
      )}
      <Button onPress={() => setAsking('rename')}>{text.rename}</Button>
      {isTypeId(id) && place.holder === undefined ? undefined : (
        <IconButton icon="swap" label={text.move} onPress={() => setAsking('move')} />
      )}
      <IconButton icon="copy" label={text.duplicate} onPress={copy} />
      <IconButton icon="trash" label={text.remove} onPress={() => setAsking('remove')} />
      {asking === 'rename' ? <RenameDialog {...asked} onRenamed={leadTo} /> : undefined}
      {asking === 'move' ? <MoveDialog {...asked} onMoved={leadTo} /> : undefined}
      {asking === 'remove' ? (
        <RemoveDialog {...asked} onRemoved={() => leadTo(parentId(id) ?? '')} />
      ) : undefined}
    </div>
  )
}

/** People see where a change reaches before they make it. */
function TypeNotice({ definition, id, place: { type, holder }, field }: PartProps) {
  const text = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  if (type === undefined || isTypeId(id) || holder === undefined) return null
  const name = fieldLabel(definition, typeId(type), language) ?? type
  return (
    <div className="notice">
      <Icon name="group" />
      <span className="grow">{text.ofType(name)}</span>
      <Button size="s" onPress={() => field.open(typeId(type))}>
        {text.kindOfType(name)}
      </Button>
    </div>
  )
}
