import type { Language } from '#shared/model/localised.ts'
import { keyName, shortcutTexts } from '#shared/text/shortcuts.ts'
import { isBeside, processNow } from '../canvas/actions.ts'
import { align, countInLine, distribute } from '../canvas/aligning.ts'
import { arrangeDrawing, togglePins } from '../canvas/arranging.ts'
import { copyByButton, duplicate, pasteByButton } from '../canvas/clipboard.ts'
import { group, ungroup } from '../canvas/grouping.ts'
import {
  addPoolBeside,
  drawSteps,
  goToPool,
  isClosedPool,
  isOtherFlow,
  isPool,
  mayConnectPools,
} from '../canvas/poolActions.ts'
import { goInside, goOut, isPart, toggleOpen } from '../canvas/sheet.ts'
import { extendBy, selectAll, toggle, toggleTool } from '../canvas/selecting.ts'
import {
  choose,
  list,
  openProperties,
  opensList,
  remove,
  renameHere,
} from '../canvas/stepActions.ts'
import { moveAlong } from '../canvas/placing.ts'
import { nudge, walk } from '../canvas/walk.ts'
import { walkChanges } from '../comparing/walk.ts'
import { commentable } from '../comments/commentable.ts'
import { talkAbout } from '../comments/useTalk.ts'
import { useDocument } from '../designer/documentStore.ts'
import { parseRoute } from '../designer/route.ts'
import {
  openDialog,
  select,
  setSubmitting,
  setTechnical,
  useSession,
} from '../designer/sessionStore.ts'
import type { Alignment, Direction } from '../editing/commands/alignElements.ts'
import { exportAs, hasDecisions } from '../exchange/exporting.ts'
import type { Format } from '../exchange/formats.ts'
import { beginImport, hasReport } from '../exchange/importing.ts'
import { extendRows, foldRow, walkRows } from '../outline/walkRows.ts'
import { walkAreas } from './areas.ts'
import { goTo, runToHere, walkFindings } from './findings.ts'
import { keysOf } from './keys.ts'
import { goThroughHistory } from './undoing.ts'

export type CommandId = keyof typeof shortcutTexts.de.command
type Group = keyof typeof shortcutTexts.de.groups

/** The step it is for, and the key that was pressed where several do the same in other directions. */
export interface Place {
  readonly element: string | undefined
  readonly key?: string
}

/** Something a person can do, named once for keys, menus, the palette and the sheet. */
export interface Command {
  readonly group: Group
  /** The first is the one shown beside its name. */
  readonly keys: readonly string[]
  readonly when: (place: Place) => boolean
  readonly run: (place: Place) => void
  /** Says which way by its key, so that nothing but keys can run it. */
  readonly onlyByKey?: true
  /** Its keys are the browser's, which says by events of its own that they were pressed. */
  readonly byBrowser?: true
}

const always = (): boolean => true
const view = () => parseRoute(globalThis.location.search).view
const editing = (): boolean => view() !== 'try'
const drawing = (): boolean => view() === 'flow'
const comparing = (): boolean => view() === 'compare'
const history = () => useDocument.getState().opened?.history ?? { past: [], future: [] }
const canUndo = (): boolean => editing() && history().past.length > 0
const canRedo = (): boolean => editing() && history().future.length > 0

const on = (
  keys: readonly string[],
  run: (element: string) => void,
  list?: keyof typeof opensList,
): Command => ({
  group: 'step',
  keys,
  when: ({ element }) => {
    const found = drawing() ? processNow()?.elements[element ?? ''] : undefined
    return found !== undefined && (list === undefined || opensList[list](found))
  },
  run: ({ element }) => element !== undefined && run(element),
})

/** On a step or on what is drawn beside the flow. */
const onDrawn = (keys: readonly string[], run: (element: string) => void): Command => ({
  ...on(keys, run),
  when: ({ element }) =>
    drawing() &&
    (processNow()?.elements[element ?? ''] !== undefined || isBeside(element) || isPool(element)),
})

const onPart = (keys: readonly string[], run: (element: string) => void): Command => ({
  ...on(keys, run),
  when: ({ element }) => drawing() && isPart(element),
})

const connecting = on(['c'], (element) => list('connect', element), 'connect')

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

const byArrow = (
  keys: readonly string[],
  run: (element: string, key: string) => void,
): Command => ({
  group: 'step',
  keys,
  when: drawing,
  run: ({ element, key }) => element !== undefined && key !== undefined && run(element, key),
  onlyByKey: true,
})

/** Where steps stand in lines, arrows mean lines. */
const inOutline = (keys: readonly string[], run: (key: string) => void): Command => ({
  group: 'outline',
  keys,
  when: drawing,
  run: ({ key }) => key !== undefined && run(key),
  onlyByKey: true,
})

const along = (key: string, direction: 'up' | 'down'): Command => ({
  ...on([key], (element) => moveAlong(element, direction)),
  group: 'outline',
})

const hasSteps = (): boolean => drawing() && useSession.getState().elements.length > 0
const byBrowser = (key: string, when: () => boolean, run: () => void): Command => ({
  group: 'selection',
  keys: [key],
  when,
  run,
  byBrowser: true,
})

const exporting = (format: Format, when = editing): Command => ({
  group: 'page',
  keys: [],
  when,
  run: () => void exportAs(format),
})

const inLine = (few: number, run: () => void): Command => ({
  group: 'selection',
  keys: [],
  when: () => drawing() && countInLine() >= few,
  run,
})
/** While somebody writes, too: it leads out of every field. */
const walkingAreas = (key: string, by: 1 | -1): Command => ({
  group: 'page',
  keys: [key],
  when: always,
  run: () => walkAreas(by),
  onlyByKey: true,
})
const aligned = (to: Alignment): Command => inLine(2, () => align(to))
const spread = (along: Direction): Command => inLine(3, () => distribute(along))

export const commands: Readonly<Record<CommandId, Command>> = {
  palette: { group: 'page', keys: ['Ctrl+k'], when: always, run: () => openDialog('palette') },
  shortcuts: { group: 'page', keys: ['?'], when: always, run: () => openDialog('shortcuts') },
  nextArea: walkingAreas('F6', 1),
  previousArea: walkingAreas('Shift+F6', -1),
  undo: { group: 'page', keys: ['Ctrl+z'], when: canUndo, run: () => goThroughHistory(-1) },
  redo: {
    group: 'page',
    keys: ['Ctrl+y', 'Ctrl+Shift+z'],
    when: canRedo,
    run: () => goThroughHistory(1),
  },
  history: {
    group: 'page',
    keys: [],
    when: () => canUndo() || canRedo(),
    run: () => openDialog('history'),
  },
  tryOut: { group: 'page', keys: [], when: editing, run: () => goTo('try') },
  submit: { group: 'page', keys: [], when: editing, run: () => setSubmitting(true) },
  technicalView: {
    group: 'page',
    keys: [],
    when: editing,
    run: () => setTechnical(!useSession.getState().technical),
  },
  comment: {
    group: 'page',
    keys: ['m'],
    when: ({ element }) => commentable(element) !== undefined,
    run: ({ element }) => talkAbout(commentable(element)),
  },
  comments: {
    group: 'page',
    keys: ['Ctrl+Alt+m'],
    when: always,
    run: () => talkAbout('everything'),
  },
  import: { group: 'page', keys: [], when: editing, run: () => beginImport() },
  importReport: {
    group: 'page',
    keys: [],
    when: () => editing() && hasReport(useDocument.getState().opened?.definition.id),
    run: () => openDialog('report'),
  },
  exportSvg: exporting('svg'),
  exportPng: exporting('png'),
  exportDrawingPdf: exporting('drawingPdf'),
  exportHtml: exporting('html'),
  exportPdf: exporting('pdf'),
  exportBpmn: exporting('bpmn'),
  exportDmn: exporting('dmn', () => editing() && hasDecisions()),
  nextFinding: { group: 'findings', keys: [']'], when: editing, run: () => walkFindings(1) },
  previousFinding: { group: 'findings', keys: ['['], when: editing, run: () => walkFindings(-1) },
  compare: { group: 'changes', keys: [], when: editing, run: () => goTo('compare') },
  nextChange: { group: 'changes', keys: ['.'], when: comparing, run: () => walkChanges(1) },
  previousChange: { group: 'changes', keys: [','], when: comparing, run: () => walkChanges(-1) },
  searchSteps: {
    group: 'flow',
    keys: ['Ctrl+f'],
    when: drawing,
    run: () => openDialog('searchSteps'),
  },
  addStep: { group: 'flow', keys: ['n'], when: drawing, run: focusPalette },
  templates: { group: 'flow', keys: ['v'], when: drawing, run: () => openDialog('templates') },
  keepTemplate: {
    group: 'flow',
    keys: ['Shift+v'],
    when: drawing,
    run: () => openDialog('keepTemplate'),
  },
  arrange: { group: 'flow', keys: ['o'], when: drawing, run: () => void arrangeDrawing() },
  selectAll: { group: 'selection', keys: ['Ctrl+a'], when: drawing, run: selectAll },
  lasso: { group: 'selection', keys: ['l'], when: drawing, run: () => toggleTool('lasso') },
  copy: byBrowser('Ctrl+c', hasSteps, () => void copyByButton(false)),
  cut: byBrowser('Ctrl+x', hasSteps, () => void copyByButton(true)),
  paste: byBrowser('Ctrl+v', drawing, () => void pasteByButton()),
  duplicate: { group: 'selection', keys: ['Ctrl+d'], when: hasSteps, run: duplicate },
  group: { group: 'selection', keys: ['Ctrl+g'], when: hasSteps, run: group },
  alignLeft: aligned('left'),
  alignCentre: aligned('centre'),
  alignRight: aligned('right'),
  alignTop: aligned('top'),
  alignMiddle: aligned('middle'),
  alignBottom: aligned('bottom'),
  spreadAcross: spread('horizontal'),
  spreadDown: spread('vertical'),
  room: { group: 'flow', keys: ['s'], when: drawing, run: () => toggleTool('room') },
  roomDialog: { group: 'flow', keys: ['Shift+s'], when: drawing, run: () => openDialog('room') },
  append: on(['a'], (element) => list('append', element), 'append'),
  insertBefore: on(['Shift+a'], (element) => list('insertBefore', element), 'insertBefore'),
  connect: {
    ...connecting,
    when: (place) =>
      connecting.when(place) ||
      (drawing() && (isBeside(place.element) || mayConnectPools(place.element))),
  },
  changeKind: on(['r'], (element) => list('changeKind', element), 'changeKind'),
  ways: on(['w'], (element) => list('ways', element), 'ways'),
  rename: onDrawn(['F2', 'e'], renameHere),
  properties: onDrawn(['Enter'], openProperties),
  moveTo: on(['g'], (element) => list('moveTo', element), 'moveTo'),
  lane: on(['z'], (element) => list('lane', element), 'lane'),
  moveUp: along('Alt+ArrowUp', 'up'),
  moveDown: along('Alt+ArrowDown', 'down'),
  walkRows: inOutline(['ArrowUp', 'ArrowDown', 'Home', 'End'], walkRows),
  foldRow: inOutline(['ArrowLeft', 'ArrowRight'], foldRow),
  extendRows: inOutline(['Shift+ArrowUp', 'Shift+ArrowDown'], extendRows),
  runToHere: on(['Ctrl+Enter'], runToHere),
  remove: onDrawn(['Delete', 'Backspace'], (element) => remove(element, false)),
  removeAndReconnect: on(['Ctrl+Delete', 'Ctrl+Backspace'], (element) => remove(element, true)),
  ungroup: onPart(['Ctrl+Shift+g'], ungroup),
  toggleOpen: onPart(['x'], toggleOpen),
  goInside: {
    ...onPart(['i'], goInside),
    when: ({ element }) => drawing() && (isPart(element) || isOtherFlow(element)),
    run: ({ element = '' }) => (isPool(element) ? goToPool(element) : goInside(element)),
  },
  addPool: { group: 'flow', keys: [], when: drawing, run: addPoolBeside },
  drawSteps: {
    ...on([], drawSteps),
    when: ({ element }) => drawing() && isClosedPool(element),
  },
  goOut: {
    group: 'flow',
    keys: ['u'],
    when: () => drawing() && useSession.getState().inside !== undefined,
    run: () => goOut(),
  },
  walk: byArrow(arrows, walk),
  nudge: byArrow(
    arrows.map((arrow) => `Alt+${arrow}`),
    nudge,
  ),
  pin: on(['p'], togglePins),
  extend: byArrow(
    arrows.map((arrow) => `Shift+${arrow}`),
    extendBy,
  ),
  toggle: { ...onDrawn(['Shift+Space', 'Ctrl+Space'], toggle), onlyByKey: true },
  choose: { ...onDrawn(['Space'], choose), onlyByKey: true },
  deselect: { ...onDrawn(['Escape'], () => select([])), onlyByKey: true },
}

export const commandIds = Object.keys(commands) as CommandId[] // reason: the record's type says every id and no other

/** What leaves a service, what comes into it, and what is kept of it. */
export const exchangeCommands = [
  'exportHtml',
  'exportPdf',
  'exportSvg',
  'exportPng',
  'exportDrawingPdf',
  'exportBpmn',
  'exportDmn',
  'import',
  'importReport',
  'keepTemplate',
] as const satisfies readonly CommandId[]

/** Where a key is pressed: at a shape of the drawing, at a line of the outline, or anywhere. */
const groupsAt = {
  step: ['step'],
  outline: ['outline', 'step'],
  page: ['page', 'findings', 'flow', 'selection', 'changes'],
} as const satisfies Readonly<Record<string, readonly Group[]>>

/** The command a key stands for there. */
export function commandOn(place: keyof typeof groupsAt, event: KeyboardEvent): Command | undefined {
  const keys = keysOf(event)
  const own = Object.values(commands).filter(
    (command) => command.keys.includes(keys) && command.byBrowser !== true,
  )
  for (const group of groupsAt[place]) {
    const found = own.find((command) => command.group === group)
    if (found !== undefined) return found
  }
  return undefined
}

/** "Schritt anhängen (A)" */
export function labelWithKey(id: CommandId, language: Language): string {
  const label = shortcutTexts[language].command[id]
  const [key] = commands[id].keys
  return key === undefined ? label : `${label} (${keyName(key, language)})`
}

function focusPalette(): void {
  document.querySelector<HTMLElement>('.pal .kind')?.focus()
}
