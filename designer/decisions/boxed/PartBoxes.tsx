import type { Iterator } from '#shared/model/boxed.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { useTexts } from '../../ui/language.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { seeing, type ContentOf, type BoxProps, type Inner } from './boxProps.ts'

export function ConditionalBox({ boxed, sight, onChange, Box }: ContentOf<'conditional'>) {
  const text = useTexts(boxedTexts)
  return (['if', 'then', 'else'] as const).map((part) => (
    <Box
      key={part}
      label={text[part]}
      boxed={boxed[part]}
      sight={sight}
      onChange={(value) => onChange({ ...boxed, [part]: value })}
    />
  ))
}

/** "Für jeden Eintrag aus der Liste": the entry has a name that the inner box sees. */
export function IteratorBox({
  boxed,
  sight,
  onChange,
  Box,
}: BoxProps<Iterator<'for' | 'some' | 'every'>> & Inner) {
  const text = useTexts(boxedTexts)
  const { variable } = boxed
  const set = (changed: Partial<typeof boxed>): void => onChange(changedBox(boxed, changed))
  return (
    <>
      <Box
        label={text.in}
        boxed={boxed.in}
        sight={sight}
        onChange={(value) => set({ in: value })}
      />
      <TextInput
        label={text.each}
        value={variable}
        onCommit={(typed) => typed !== '' && set({ variable: typed })}
      />
      <Box
        label={boxed.kind === 'for' ? text.yields : text.satisfies}
        boxed={boxed.body}
        sight={seeing(sight, { name: variable })}
        onChange={(value) => set({ body: value })}
      />
    </>
  )
}

function changedBox<K extends 'for' | 'some' | 'every'>(
  boxed: Iterator<K>,
  changed: Partial<Iterator<K>>,
) {
  // reason: each of the three is a box, which a union of their kinds hides
  return { ...boxed, ...changed } as Iterator<'for'>
}

export function FilterBox({ boxed, sight, onChange, Box }: ContentOf<'filter'>) {
  const text = useTexts(boxedTexts)
  return (
    <>
      <Box
        label={text.in}
        boxed={boxed.in}
        sight={sight}
        onChange={(value) => onChange({ ...boxed, in: value })}
      />
      <Box
        label={text.match}
        boxed={boxed.match}
        sight={seeing(sight, { name: 'item' })}
        onChange={(value) => onChange({ ...boxed, match: value })}
      />
    </>
  )
}
