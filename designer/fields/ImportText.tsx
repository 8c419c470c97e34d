import { useState } from 'react'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { importTexts } from '#shared/text/import.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { LiveInput } from '../ui/LiveInput.tsx'

interface TextProps {
  readonly initial: string
  readonly onRead: (text: string, name: string) => void
}

/** Chosen, dropped or pasted: three ways to the same text. */
export function ImportText({ initial, onRead }: TextProps) {
  const text = useTexts(importTexts)
  const [typed, setTyped] = useState(initial)
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) onRead(await file.text(), file.name)
  }
  return (
    <>
      <DropZone
        className="dropzone"
        onDrop={({ items }) => {
          const dropped = items.find((item) => item.kind === 'file')
          if (dropped !== undefined) void dropped.getFile().then(take)
        }}
      >
        <Icon name="download" size="l" />
        <Text slot="label">{text.drop}</Text>
        <FileTrigger
          acceptedFileTypes={['.json', '.yaml', '.yml', 'application/json']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button>{text.choose}</Button>
        </FileTrigger>
      </DropZone>
      <p>{text.or}</p>
      <LiveInput label={text.content} lines={8} mono value={typed} onChange={setTyped} />
      <div>
        <Button kind="soft" isDisabled={typed.trim() === ''} onPress={() => onRead(typed, '')}>
          {text.read}
        </Button>
      </div>
    </>
  )
}
