export { assess, isReadable, sentenceOf } from './approval/assess';
