import { mailherald } from '@mailherald/lambda'
import { herald } from './herald.ts'

export const handler = mailherald(herald)
