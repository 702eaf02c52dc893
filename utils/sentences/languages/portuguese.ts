import type { LanguageRules } from '../language';

export const portuguese: LanguageRules = {
  tags: 'pt',
  title: 'cap cel dep dra eng exmo maj min profa sra sras srta ten',
  number: 'abr ago arts dez fev jan nov núm out par pág págs set',
  inner: 'aprox ex séc',
  either: 'Av Cia Ltda',
  opening:
    'a ao as com como da de do e ela ele eles em esta este hoje isso mas na no não o os para por quando que quem se segundo seu são também um uma é',
};
