// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { LetterEditor } from '#designer/letters/LetterEditor.tsx'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, press, showScreen } from '../../support/screen.tsx'

const shipped = exampleDefinition()
const [id = ''] = Object.keys(shipped.letters)
const shippedLetter = shipped.letters[id]
if (shippedLetter === undefined) throw new Error('expected a letter')
const blocks = shippedLetter.blocks.filter(
  ({ block }) => block === 'decision' || block === 'appeal',
)
const definition = {
  ...shipped,
  letters: { ...shipped.letters, [id]: { ...shippedLetter, blocks } },
}

function Editor() {
  const opened = useDocument((state) => state.opened?.definition) ?? definition
  const letter = opened.letters[id]
  return letter === undefined ? null : <LetterEditor id={id} letter={letter} definition={opened} />
}

async function edit(): Promise<HTMLElement> {
  openDocument(definition, '1')
  return showScreen(<Editor />, {})
}

describe('the letter builder', () => {
  test('names what the kind demands at its place, and puts it there', async () => {
    const page = await edit()
    const gap = page.querySelector('.gapCard')
    expect(gap?.getAttribute('aria-label')).toBe('Hier fehlt: Gründe (§ 39 VwVfG).')
    expect(gap?.textContent).toContain('Gründe (§ 39 VwVfG)')

    await press(buttonNamed(page, 'Baustein einfügen'))

    const letter = useDocument.getState().opened?.definition.letters[id]
    const added = letter?.blocks.find(({ block }) => block === 'reasons')
    expect(added?.text.de).toContain('{{ reasons.')
    expect(page.querySelector('.gapCard')).toBeNull()
  })

  test('says what is missing in English, and shows both languages beside each other', async () => {
    const page = await edit()
    expect(page.querySelector('.belongs')?.textContent).toContain('Englisch fehlt noch für')

    await press(
      [...page.querySelectorAll('[role=radio]')].find(
        ({ textContent }) => textContent === 'nebeneinander',
      ),
    )

    const labels = [...page.querySelectorAll('label')].map(({ textContent }) => textContent)
    expect(labels).toContain('Betreff (Deutsch)')
    expect(labels).toContain('Betreff (Englisch)')
  })
})
