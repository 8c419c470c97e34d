// What runs in the page: where the focus is, and what has to be pressed to bring it to a place.

/** The next key on the way to a place; undefined once it has the focus. */
export async function keyTowards(place: Element): Promise<string | undefined> {
  const groups = ['listbox', 'menu', 'tree', 'treegrid', 'grid', 'tablist', 'radiogroup', 'toolbar']
  const wanted = place instanceof HTMLLabelElement ? (place.control ?? place) : place
  const group = wanted.parentElement?.closest(groups.map((role) => `[role=${role}]`).join())
  const active = document.activeElement ?? document.body
  const list = document.getElementById(active.getAttribute('aria-controls') ?? '')
  const keeps = group !== null && (active === group || list === group)
  const at = keeps ? await chosen() : active
  if (at === wanted) return undefined
  const isAhead = (at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  return keeps || isInGroup() ? arrow() : tab()

  /** Where one thing keeps the focus for others, once that follows what is typed. */
  async function chosen(): Promise<Element> {
    for (let frames = 2; frames > 0; frames--) await new Promise(requestAnimationFrame)
    const told = document.getElementById(active.getAttribute('aria-activedescendant') ?? '')
    return group?.querySelector('[data-focused]') ?? told ?? active
  }

  /** What is written or pressed in a cell is reached and left with Tab. */
  function isInGroup(): boolean {
    return isOtherAnswer() || (group?.contains(at) === true && !isInCell(at) && !isInCell(wanted))
  }

  /** To the same question. */
  function isOtherAnswer(): boolean {
    const answers = [at, wanted].map((one) =>
      one instanceof HTMLInputElement && one.type === 'radio' ? one.name : undefined,
    )
    return answers[0] !== undefined && answers[0] === answers[1]
  }

  function isInCell(one: Element): boolean {
    const cell = one.parentElement?.closest('[role=gridcell]') ?? null
    return cell !== null && group?.contains(cell) === true
  }

  function arrow(): string {
    if (isAcross()) return isAhead ? 'ArrowRight' : 'ArrowLeft'
    return isAhead ? 'ArrowDown' : 'ArrowUp'
  }

  function isAcross(): boolean {
    const row = wanted.closest('[role=row]')
    if (row !== null && group?.contains(row) === true) return row === at.closest('[role=row]')
    if (group?.getAttribute('aria-orientation') === 'vertical') return false
    return group?.matches('[role=tablist], [role=radiogroup], [role=toolbar]') === true
  }

  function tab(): string {
    if (document.querySelector('nav.tabs') !== null && areaOf(active) !== areaOf(wanted))
      return isAhead ? 'F6' : 'Shift+F6'
    return isAhead || active === document.body ? 'Tab' : 'Shift+Tab'
  }

  /** The outermost; none of a dialog. */
  function areaOf(one: Element): Element | undefined {
    const landmarks = 'header, nav, aside, main, section'
    let area = one.closest('[role=dialog]') === null ? one.closest(landmarks) : null
    for (let outer = area; outer !== null; outer = outer.parentElement?.closest(landmarks) ?? null)
      area = outer
    return area ?? undefined
  }
}

/** What covers the middle of what has the focus, as far as the window shows it, once all has come to rest. */
export async function whatHidesFocus(place: Element): Promise<string | undefined> {
  let hidden = covering()
  for (let frames = 60; frames > 0 && hidden !== undefined; frames--) {
    await new Promise(requestAnimationFrame)
    hidden = covering()
  }
  return hidden

  function covering(): string | undefined {
    const box = place.getBoundingClientRect()
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
    if (left >= right || top >= bottom) return 'the edge of the window'
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    // a box that is drawn anew has the true one below, without a size of its own
    const isSeen =
      place.contains(found) ||
      found?.contains(place) === true ||
      found?.closest('label')?.contains(place) === true
    return isSeen ? undefined : (found?.outerHTML.slice(0, 200) ?? 'nothing that is drawn')
  }
}
