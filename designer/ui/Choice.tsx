import { useState } from 'react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Icon } from './Icon.tsx'

export interface Option {
  readonly id: string
  readonly label: string
  readonly note?: string
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  readonly look?: 'slot' | 'field'
  readonly placeholder?: string
}

/** `slot` stands in a sentence, `field` in a form. */
export function Choice({
  label,
  value,
  options,
  onChange,
  look = 'field',
  placeholder,
}: ChoiceProps) {
  const [isNear, setNear] = useState(false)
  const isFilled = isNear || options.length <= few
  return (
    <Select
      aria-label={label}
      className={look === 'slot' ? 'inline' : ''}
      value={value ?? null}
      onChange={(key) => key !== null && onChange(String(key))}
      onOpenChange={() => setNear(true)}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Button className={look === 'slot' ? 'slot' : 'pickfield'} onFocus={() => setNear(true)}>
        <SelectValue>
          {({ selectedText, defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="down" size="s" />
      </Button>
      <Popover className="popover">
        <ListBox
          className="list"
          items={isFilled ? options : options.filter(({ id }) => id === value)}
        >
          {(option) => (
            <ListBoxItem className="li" textValue={option.label}>
              <span>{option.label}</span>
              {option.note === undefined ? undefined : <small>{option.note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** Of more, only the chosen one is there until somebody comes to it: a page may have hundreds of these. */
const few = 50
