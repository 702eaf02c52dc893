import type { MessageName } from '../../utils/contract/texts';
import {
  ALIGNMENTS,
  type Comfort,
  DEGREE_NAMES,
  DEGREES,
  type Degree,
  FONTS,
  THEMES,
} from '../../utils/settings/comfort';
import { useTexts } from '../ui/texts';
import { RadioTiles } from './controls/RadioTiles';
import { Slider } from './controls/Slider';
import './comfort-controls.css';

const THEME_TEXTS: Readonly<Record<Comfort['theme'], MessageName>> = {
  auto: 'themeAuto',
  light: 'themeLight',
  sepia: 'themeSepia',
  dark: 'themeDark',
  contrast: 'themeContrast',
};
const FONT_TEXTS: Readonly<Record<Comfort['font'], MessageName>> = {
  serif: 'fontSerif',
  sans: 'fontSans',
  dyslexia: 'fontDyslexia',
};
const ALIGN_TEXTS: Readonly<Record<Comfort['align'], MessageName>> = {
  start: 'alignStart',
  justify: 'alignJustify',
};
const DEGREE_TEXTS: Readonly<Record<Degree, MessageName>> = {
  size: 'comfortSize',
  lineHeight: 'comfortLineHeight',
  width: 'comfortWidth',
  letterSpacing: 'comfortLetterSpacing',
  wordSpacing: 'comfortWordSpacing',
  dimming: 'comfortDimming',
};

/** A degree as people write it: pixels, times, em, or a share. */
function shownDegree(name: Degree, value: number, locale: string): string {
  const number = (options?: Intl.NumberFormatOptions) => value.toLocaleString(locale, options);
  if (name === 'size') return `${number()} px`;
  if (name === 'width') return `${number()} em`;
  if (name === 'lineHeight') return number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return number({ style: 'percent', maximumFractionDigits: 0 });
}

/** Everything that makes reading comfortable. Changes show at once, in whatever is dressed by them. */
export function ComfortControls(props: {
  readonly comfort: Comfort;
  readonly onChange: (part: Partial<Comfort>) => void;
  readonly onReset: () => void;
}) {
  const { comfort, onChange, onReset } = props;
  const t = useTexts();
  return (
    <div class="comfort-controls">
      <RadioTiles
        label={t('comfortTheme')}
        options={THEMES.map((value) => ({ value, text: t(THEME_TEXTS[value]) }))}
        value={comfort.theme}
        onChange={(theme) => onChange({ theme })}
        mark="theme"
      />
      <RadioTiles
        label={t('comfortFont')}
        options={FONTS.map((value) => ({ value, text: t(FONT_TEXTS[value]) }))}
        value={comfort.font}
        onChange={(font) => onChange({ font })}
        mark="font"
      />
      {DEGREE_NAMES.map((name) => (
        <Slider
          key={name}
          label={t(DEGREE_TEXTS[name])}
          bounds={DEGREES[name]}
          value={comfort[name]}
          shown={shownDegree(name, comfort[name], t('interfaceLanguage'))}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
      <RadioTiles
        label={t('comfortAlign')}
        options={ALIGNMENTS.map((value) => ({ value, text: t(ALIGN_TEXTS[value]) }))}
        value={comfort.align}
        onChange={(align) => onChange({ align })}
      />
      <button type="button" class="reset" onClick={onReset}>
        {t('comfortReset')}
      </button>
    </div>
  );
}
