import kern from '@kern-ux/native/dist/kern.min.css?url'
import inbox from '../../inbox/inbox.css?url'
import own from '../../ui/styles.css?url'
import forms from '../../workplace/forms.css?url'
import workplace from '../../workplace/workplace.css?url'
import counter from './counter.css?url'

/** As runtime/portal serves it. */
export const portalSheets = ['/portal/assets/portal.css'] as const

/** As the inbox brings them, in its order. */
export const counterSheets = [own, kern, workplace, forms, inbox, counter] as const
