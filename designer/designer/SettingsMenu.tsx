import { memo } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { languages } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { helpTexts } from '#shared/text/help.ts'
import { useMe } from '../api/queries.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Account } from '../workplace/Account.tsx'
import { setTechnical, useSession } from './sessionStore.ts'
import { setTheme, themes, useTheme } from './theme.ts'

const languageNames = { de: 'Deutsch', en: 'English' } as const

/** How this person wants to see the page; the technical view is off until they ask for it. */
export const SettingsMenu = memo(function SettingsMenu() {
  const text = useTexts(designerTexts)
  const help = useTexts(helpTexts)
  const { language, choose } = useLanguage()
  const technical = useSession((state) => state.technical)
  const theme = useTheme()
  const me = useMe()
  return (
    <DialogTrigger>
      <IconButton icon="view" label={text.settings} />
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label={text.settings}>
          <div className="sheet">
            <Switch on={technical} onChange={setTechnical}>
              {text.technicalView}
            </Switch>
            <div>
              <h3>{text.language}</h3>
              <Segments
                label={text.language}
                value={language}
                options={languages.map((id) => ({ id, label: languageNames[id] }))}
                onChange={(id) => choose(id === 'en' ? 'en' : 'de')}
              />
            </div>
            <div>
              <h3>{text.theme}</h3>
              <Segments
                label={text.theme}
                value={theme}
                options={themes.map((id) => ({ id, label: text.themes[id] }))}
                onChange={(id) => setTheme(themes.find((known) => known === id) ?? 'auto')}
              />
            </div>
            <a href="/hilfe" target="_blank" rel="noreferrer">
              {help.title}
            </a>
            {me.data === undefined ? undefined : (
              <div className="acct">
                <Account me={me.data} />
              </div>
            )}
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})
