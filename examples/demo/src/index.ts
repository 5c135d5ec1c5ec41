export { runDemo } from './run-demo.js'
export type { AppStart, RunningApp, StartApp } from './running-app.js'
