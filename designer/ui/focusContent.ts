/** Takes the keyboard into what the page shows now: what had the focus is gone with what was shown before. */
export function focusContent(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#inhalt')?.focus())
}
