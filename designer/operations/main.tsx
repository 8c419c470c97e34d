import '../ui/jitless.ts'
import { mount } from '../ui/mount.tsx'
import { Failed } from '../workplace/Failed.tsx'
import { OperationsScreen } from './OperationsScreen.tsx'
import '@kern-ux/native/dist/kern.min.css'
import '../ui/fonts.css'
import '../workplace/workplace.css'

mount(<OperationsScreen />, <Failed />)
