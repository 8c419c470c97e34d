import { act } from 'react'
import { DecisionEditor } from '#designer/decisions/DecisionEditor.tsx'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import type { Decision } from '#shared/model/content.ts'
import { sampleService } from './sampleService.ts'
import { showScreen } from './screen.tsx'

function Editor() {
  const definition = useDocument((state) => state.opened?.definition)
  const decision = definition?.decisions['tax']
  return definition === undefined || decision === undefined ? null : (
    <DecisionEditor id="tax" {...{ definition, decision }} findings={[]} />
  )
}

/** The table of the sample service, open for editing. */
export async function openedTable(): Promise<HTMLElement> {
  const page = await showScreen(<Editor />, {})
  await act(async () => openDocument(sampleService(), '1'))
  return page
}

export function tableNow(): Decision {
  const decision = useDocument.getState().opened?.definition.decisions['tax']
  if (decision === undefined) throw new Error('expected the table to be there')
  return decision
}
