import { designerTexts } from '#shared/text/designer.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { travel, useDocument } from '../designer/documentStore.ts'
import { select, useSession } from '../designer/sessionStore.ts'
import { useLanguage } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'

/** Back (below zero) or on in what was done, said aloud: one change by its name, several by their number. */
export function goThroughHistory(by: number): void {
  const labels = travel(by)
  const [label] = labels
  if (label === undefined) return
  const { language } = useLanguage.getState()
  const [one, several] = [designerTexts[language], shortcutTexts[language]]
  const [said, saidOfAll] = by < 0 ? [one.undone, several.wentBack] : [one.redone, several.wentOn]
  announce(labels.length === 1 ? said(label) : saidOfAll(labels.length))
  dropLostSelection()
}

function dropLostSelection(): void {
  const { process, elements } = useSession.getState()
  const known = useDocument.getState().opened?.definition.processes[process]?.elements ?? {}
  const left = elements.filter((id) => id in known)
  if (left.length < elements.length) select(left)
}
