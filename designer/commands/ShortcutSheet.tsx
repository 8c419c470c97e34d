import { Fragment } from 'react'
import { keyName, shortcutTexts } from '#shared/text/shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { Switch } from '../ui/Switch.tsx'
import { commandIds, commands, type CommandId } from './commands.ts'
import { setSingleKeys, useSingleKeys } from './keys.ts'

/** Every command that has a key, by where it works. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(shortcutTexts)
  const single = useSingleKeys((state) => state.on)
  const groups = Object.entries(text.groups)
  return (
    <Dialog
      title={text.title}
      wide
      onClose={onClose}
      actions={
        <Button size="l" kind="primary" onPress={onClose}>
          {text.close}
        </Button>
      }
    >
      <p>{text.lead}</p>
      <div>
        <Switch on={single} onChange={setSingleKeys}>
          {text.signs}
        </Switch>
        <p className="muted">{text.signsHint}</p>
      </div>
      <Scroll label={text.title} className="shortcuts">
        {groups.map(([group, title]) => (
          <section key={group}>
            <h3>{title}</h3>
            <dl>
              {commandIds
                .filter((id) => commands[id].group === group && commands[id].keys.length > 0)
                .map((id) => (
                  <Shortcut key={id} id={id} />
                ))}
            </dl>
          </section>
        ))}
      </Scroll>
    </Dialog>
  )
}

function Shortcut({ id }: { readonly id: CommandId }) {
  const text = useTexts(shortcutTexts)
  const language = useLanguage((state) => state.language)
  return (
    <div>
      <dt>{text.command[id]}</dt>
      <dd>
        {commands[id].keys.map((keys, at) => (
          <Fragment key={keys}>
            {at === 0 ? undefined : ` ${text.or} `}
            <kbd>{keyName(keys, language)}</kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
