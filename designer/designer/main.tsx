import '../ui/jitless.ts'
import { mount } from '../ui/mount.tsx'
import { Failed } from '../workplace/Failed.tsx'
import '../ui/styles.css'
import '../workplace/dense.css'
import './designer.css'
import { App } from './App.tsx'

mount(<App />, <Failed />)
