/** Takes the keyboard into what the page shows now: what had the focus is mostly gone with what was shown before. */
export function focusContent(): void {
  requestAnimationFrame(() => {
    const content = document.querySelector<HTMLElement>('#inhalt')
    if (content?.contains(document.activeElement) === false) content.focus()
  })
}
