import type { Page } from 'playwright-core'

interface Decided {
  /** The one choice of the form. */
  readonly choice: string
  /** What the button of the form says. */
  readonly submit: string
}

/** Opens the task, takes it over, answers its one question and confirms. */
export async function decideInInbox(
  page: Page,
  task: string,
  { choice, submit }: Decided,
): Promise<void> {
  await page.getByRole('link', { name: new RegExp(task) }).click()
  await page.getByRole('heading', { level: 1, name: task }).waitFor()
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await page.locator('label', { hasText: new RegExp(`^${choice}$`) }).click()
  await page.getByRole('button', { name: submit }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Ja, so entscheiden', exact: true })
    .click()
  await page.getByText('Erledigt.').waitFor()
}
