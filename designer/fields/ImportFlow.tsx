import { useState } from 'react'
import { readChosen } from '#shared/import/readFile.ts'
import type { ImportProblem } from '#shared/import/remark.ts'
import type { Definition } from '#shared/model/definition.ts'
import { writtenOut } from '#shared/model/writtenOut.ts'
import { go } from '../designer/route.ts'
import { ownId } from '../sources/ownSource.ts'
import { newDraft, type Draft } from '../sources/draft.ts'
import { SourceDialog } from '../sources/SourceDialog.tsx'
import { ImportDialog, type Chosen } from './ImportDialog.tsx'

interface FlowProps {
  readonly definition: Definition
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

/** Fields come from a schema or sample; an operation of an interface becomes a source. */
export function ImportFlow({ definition, onClose, onOpen }: FlowProps) {
  const [draft, setDraft] = useState<Draft>()
  const [problem, setProblem] = useState<ImportProblem>()
  const choose = (chosen: Chosen): void => {
    const read = draftOf(chosen)
    if ('problem' in read) setProblem(read.problem)
    else setDraft(read)
  }
  if (draft === undefined) {
    return (
      <ImportDialog {...{ definition, onClose, problem }} onTaken={onOpen} onOperation={choose} />
    )
  }
  return (
    <SourceDialog
      {...{ definition, draft, onClose }}
      onDone={(id) => {
        onClose()
        go({ service: definition.id, view: 'sources', item: ownId(id) })
      }}
    />
  )
}

function draftOf({
  root,
  place,
  title,
  hosts,
}: Chosen): Draft | { readonly problem: ImportProblem } {
  const read = readChosen(root, place)
  if ('kind' in read) return read
  const { types, remarks, errors, ...operation } = read
  const [host] = hosts
  const draft = newDraft(
    {
      title: { de: title || operation.title },
      legalBasis: '',
      ...(host === undefined ? {} : { host }),
    },
    {
      ...operation,
      errors: [...errors],
      request: writtenOut(read.request, types),
      response: writtenOut(read.response, types),
    },
  )
  return { ...draft, hostIsOpen: true, remarks }
}
