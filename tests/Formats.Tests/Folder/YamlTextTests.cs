using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("petrol", "petrol")]
    [InlineData("98 %", "98 %")]
    [InlineData("no", "\"no\"")]
    [InlineData("NO", "\"NO\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("- x", "\"- x\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("", "\"\"")]
    public void A_text_is_quoted_where_a_reader_could_stumble(string text, string yaml) => Assert.Equal(yaml, YamlText.Scalar(text));

    [Fact]
    public void Any_text_reads_back_in_flow_and_in_block_style() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), written =>
        {
            var text = written.Get.Replace("\0", "", StringComparison.Ordinal);
            if (text.Any(char.IsSurrogate)) return true;
            var yaml = new YamlText().Text(0, "block", text).Line(0, "flow", YamlText.Flow([("key", YamlText.Scalar(text))])).ToString();
            var faults = new FaultList();
            var map = YamlMap.Parse(Encoding.UTF8.GetBytes(yaml), "t.yaml", faults);
            return !faults.Any && map!.Text("block") == text && map.Map("flow")!.Text("key") == text;
        }).QuickCheckThrowOnFailure();
}
