import type { ReactNode } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { Icon } from './Icon.tsx'
import { Scroll } from './Scroll.tsx'

export interface Entry {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly mark?: ReactNode
}

export interface Section {
  readonly id: string
  readonly title?: string
  readonly entries: readonly Entry[]
}

export interface SearchListProps {
  readonly label: string
  readonly placeholder: string
  readonly sections: readonly Section[]
  readonly onPick: (id: string) => void
  readonly empty: string
  /** For a list that its owner filters; else what is typed is looked for in the labels. */
  readonly onType?: (typed: string) => void
}

/** A field that filters a list: type, arrow, Enter. */
export function SearchList(props: SearchListProps) {
  const { label, placeholder, sections, onPick, empty, onType } = props
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <div className="searchlist">
      <Autocomplete {...(onType === undefined ? { filter: contains } : { onInputChange: onType })}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just opened this list to type */}
        <SearchField aria-label={label} autoFocus className="field">
          <Icon name="search" />
          <Input placeholder={placeholder} />
        </SearchField>
        <Scroll label={label} className="listScroll">
          <Menu
            className="list"
            aria-label={label}
            onAction={(key) => onPick(String(key))}
            renderEmptyState={() => <p className="none">{empty}</p>}
          >
            {sections
              .filter(({ entries }) => entries.length > 0)
              .map((section) => (
                <Group key={section.id} section={section} label={label} />
              ))}
          </Menu>
        </Scroll>
      </Autocomplete>
    </div>
  )
}

function Group({ section, label }: { readonly section: Section; readonly label: string }) {
  return (
    <MenuSection {...(section.title === undefined ? { 'aria-label': label } : {})}>
      {section.title === undefined ? undefined : <Header>{section.title}</Header>}
      {section.entries.map((entry) => (
        <MenuItem key={entry.id} id={entry.id} className="li" textValue={entry.label}>
          {entry.mark}
          <span>{entry.label}</span>
          {entry.note === undefined ? undefined : <small>{entry.note}</small>}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
