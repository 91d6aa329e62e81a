package io.camelcce.benchmarks.calls;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.measured.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.colors.XChartSeriesColors;

/**
 * The throughput of every contender, as a picture.
 *
 * @param plan what was measured
 * @param results what came out
 */
record CallChart(CallPlan plan, CallResults results) {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final int DOTS_PER_INCH = 144;

    /** Writes {@code calls.svg} and {@code calls.png}. */
    void write(Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        CategoryChart chart = chart();
        String name = folder.resolve("calls").toString();
        VectorGraphicsEncoder.saveVectorGraphic(chart, name, VectorGraphicsFormat.SVG);
        BitmapEncoder.saveBitmapWithDPI(chart, name, BitmapFormat.PNG, DOTS_PER_INCH);
    }

    private CategoryChart chart() {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("createTask: calls a second, medians")
                .xAxisTitle("callers at once")
                .yAxisTitle("calls/s")
                .theme(ChartTheme.GGPlot2)
                .build();
        chart.getStyler().setYAxisDecimalPattern("#,##0");
        // The theme has fewer colours than there are contenders.
        chart.getStyler().setSeriesColors(new XChartSeriesColors().getSeriesColors());
        List<String> callers = plan.callers().stream().map(String::valueOf).toList();
        for (ContenderKind contender : plan.contenders()) {
            chart.addSeries(
                    contender.toString(),
                    callers,
                    plan.callers().stream().map(at -> throughput(at, contender)).toList());
        }
        return chart;
    }

    private Double throughput(int callers, ContenderKind contender) {
        return results.series(callers, contender, Metric.THROUGHPUT)
                .map(Series::median)
                .orElse(0.0);
    }
}
