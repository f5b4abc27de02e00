import type { ScatterSeriesOption } from 'echarts/charts';
import {
  BarChart,
  type BarSeriesOption,
  LineChart,
  type LineSeriesOption,
  ScatterChart,
} from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import * as core from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

// The only registration: a chart that needs more adds it here, and `ECOption` then knows it.
core.use([BarChart, LineChart, ScatterChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** Any option our charts can make. */
export type ECOption = core.ComposeOption<
  BarSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

export type SeriesOption = BarSeriesOption | LineSeriesOption | ScatterSeriesOption;

export const { init } = core;
export type Chart = core.ECharts;
