//! A bar chart as SVG: how many times faster than CPython each program runs, on a logarithmic scale, so
//! that twice as fast is as far from the line as twice as slow.

use std::fmt::Write;

use crate::measure::geometric_mean;

/// One program.
pub struct Bar {
    /// Its name.
    pub label: String,
    /// CPython's time divided by ours.
    pub ratio: f64,
}

const LEFT: f64 = 150.0;
const WIDTH: f64 = 560.0;
const ROW: f64 = 22.0;
const TOP: f64 = 34.0;

/// Draws the bars, the fastest first.
pub fn plot(bars: &[Bar]) -> String {
    let mut bars: Vec<&Bar> = bars.iter().collect();
    bars.sort_by(|left, right| right.ratio.total_cmp(&left.ratio));
    let highest = bars.iter().map(|bar| bar.ratio).fold(10.0, f64::max);
    let lowest = bars.iter().map(|bar| bar.ratio).fold(1.0, f64::min);
    let (low, high) = (lowest.log10().floor(), highest.log10().ceil());
    let x = |ratio: f64| LEFT + (ratio.log10() - low) / (high - low) * WIDTH;
    let height = TOP + ROW * bars.len() as f64 + 30.0;

    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{:.0}\" height=\"{height:.0}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <text x=\"{LEFT}\" y=\"18\" font-size=\"14\">Times faster than CPython 3.11 (mean {:.1})</text>\n",
        LEFT + WIDTH + 70.0,
        geometric_mean(&bars.iter().map(|bar| bar.ratio).collect::<Vec<_>>())
    );
    let mut line = |text: String| writeln!(svg, "{text}").expect("a String takes all text");
    for power in low as i32..=high as i32 {
        let at = x(10f64.powi(power));
        let bottom = height - 24.0;
        line(format!("<line x1=\"{at:.1}\" y1=\"{TOP}\" x2=\"{at:.1}\" y2=\"{bottom:.1}\" stroke=\"#ccc\"/>"));
        let label = 10f64.powi(power);
        line(format!("<text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{label}×</text>", height - 8.0));
    }
    for (index, bar) in bars.iter().enumerate() {
        let y = TOP + ROW * index as f64;
        let (from, to) = (x(1.0).min(x(bar.ratio)), x(1.0).max(x(bar.ratio)));
        let fill = if bar.ratio >= 1.0 { "#3b7a57" } else { "#b5493a" };
        line(format!("<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>", LEFT - 8.0, y + 15.0, bar.label));
        line(format!(
            "<rect x=\"{from:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{fill}\"/>",
            y + 3.0,
            (to - from).max(1.0),
            ROW - 6.0
        ));
        line(format!("<text x=\"{:.1}\" y=\"{:.1}\">{:.1}</text>", to + 6.0, y + 15.0, bar.ratio));
    }
    svg.push_str("</svg>\n");
    svg
}
