/**
 * The terms of the Web Annotation vocabulary (https://www.w3.org/TR/annotation-vocab/) that a file
 * of ours may use, written down here so that no test asks the network for the context.
 */
const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;
const as = (name: string) => `http://www.w3.org/ns/activitystreams#${name}`;
const node = (id: string) => ({ '@id': id, '@type': '@id' });

export const ANNOTATION_CONTEXT = {
  '@context': {
    dcterms: 'http://purl.org/dc/terms/',
    id: '@id',
    type: '@type',
    Annotation: oa('Annotation'),
    TextualBody: oa('TextualBody'),
    SpecificResource: oa('SpecificResource'),
    TextQuoteSelector: oa('TextQuoteSelector'),
    TextPositionSelector: oa('TextPositionSelector'),
    AnnotationCollection: as('OrderedCollection'),
    AnnotationPage: as('OrderedCollectionPage'),
    assessing: oa('assessing'),
    commenting: oa('commenting'),
    describing: oa('describing'),
    highlighting: oa('highlighting'),
    tagging: oa('tagging'),
    body: node(oa('hasBody')),
    target: node(oa('hasTarget')),
    source: node(oa('hasSource')),
    selector: node(oa('hasSelector')),
    motivation: { '@id': oa('motivatedBy'), '@type': '@vocab' },
    purpose: { '@id': oa('hasPurpose'), '@type': '@vocab' },
    styleClass: oa('styleClass'),
    exact: oa('exact'),
    prefix: oa('prefix'),
    suffix: oa('suffix'),
    start: oa('start'),
    end: oa('end'),
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    created: 'http://purl.org/dc/terms/created',
    modified: 'http://purl.org/dc/terms/modified',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    total: as('totalItems'),
    first: node(as('first')),
    items: { '@id': as('items'), '@type': '@id', '@container': '@list' },
    startIndex: as('startIndex'),
  },
};
