import { useState } from 'react'
import { readFile, type ReadFile } from '#shared/import/readFile.ts'
import type { ImportProblem } from '#shared/import/remark.ts'
import type { JsonObject } from '#shared/model/json.ts'
import type { Definition } from '#shared/model/definition.ts'
import { importTexts } from '#shared/text/import.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportText } from './ImportText.tsx'
import { OperationList } from './OperationList.tsx'
import { ProblemNote } from './ImportReport.tsx'
import { yamlReader } from './readYaml.ts'

/** One operation of an interface description, chosen to become a source. */
export interface Chosen {
  readonly root: JsonObject
  readonly place: string
  readonly title: string
  readonly hosts: readonly string[]
}

interface ImportProps {
  readonly definition: Definition
  /** What keeps a chosen operation from becoming a source. */
  readonly problem?: ImportProblem | undefined
  readonly onClose: () => void
  readonly onTaken: (id: string) => void
  readonly onOperation: (chosen: Chosen) => void
}

/** A file or text, then what it would create, then the act. */
export function ImportDialog({ definition, problem, onClose, onTaken, onOperation }: ImportProps) {
  const text = useTexts(importTexts)
  const [content, setContent] = useState({ text: '', name: '' })
  const [file, setFile] = useState<ReadFile>()
  const read = async (typed: string, name: string): Promise<void> => {
    setContent({ text: typed, name })
    const isJson = /^\s*[[{"]/.test(typed)
    setFile(readFile(typed, isJson ? undefined : await yamlReader()))
  }
  if (file?.kind === 'schema' || file?.kind === 'sample') {
    return (
      <ImportPreview
        {...{ definition, file, onClose, onTaken }}
        name={nameOf(content.name)}
        onBack={() => setFile(undefined)}
      />
    )
  }
  return (
    <Dialog
      wide
      title={text.title}
      onClose={onClose}
      actions={
        <Button size="l" onPress={onClose}>
          {text.cancel}
        </Button>
      }
    >
      {file?.kind === 'api' ? (
        <>
          <OperationList api={file} onPick={onOperation} onBack={() => setFile(undefined)} />
          {problem === undefined ? undefined : <ProblemNote problem={problem} />}
        </>
      ) : (
        <>
          <p>{text.lead}</p>
          <ImportText initial={content.text} onRead={(typed, name) => void read(typed, name)} />
          {file === undefined ? undefined : <ProblemNote problem={file.problem} />}
        </>
      )}
    </Dialog>
  )
}

/** "fahrzeug-schema.json" → "Fahrzeug schema". */
function nameOf(file: string): string {
  const words = file
    .replace(/\.[a-z]+$/i, '')
    .replaceAll(/[-_.]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
