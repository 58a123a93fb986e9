using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class ParseErrorsTests
{
    [Theory]
    [InlineData("inventory", "缺少参数 FOLDER|WORKBOOK", "the argument FOLDER|WORKBOOK is missing")]
    [InlineData("diff a", "缺少参数 B", "the argument B is missing")]
    [InlineData("inventory x --frmat json", "未知选项 --frmat，是否指 --format？", "unknown option --frmat; did you mean --format?")]
    [InlineData("inventory x --frobnicate", "未知选项 --frobnicate", "unknown option --frobnicate")]
    [InlineData("inventory x --format pdf", "--format 的取值 pdf 不对，应为 csv | json | table | xlsx", "pdf is no value of --format; expected: csv | json | table | xlsx")]
    [InlineData("inventory x --format json --format csv", "--format 只能给一次，得到 json csv", "--format may be given once only, not json csv")]
    [InlineData("uncertainty x --seed many", "--seed 的取值 many 不是允许范围内的整数", "many is no whole number that --seed allows")]
    [InlineData("uncertainty x --monte-carlo -5", "--monte-carlo 应在 1 与 100000000 之间", "--monte-carlo must be between 1 and 100000000")]
    [InlineData("uncertainty x --seed", "选项 --seed 缺少取值：--seed S", "the option --seed needs a value: --seed S")]
    [InlineData("factors", "缺少命令，可用：search, show, select, diff", "a command is missing; there are: search, show, select, diff")]
    [InlineData("factorz", "未知命令 factorz，是否指 factors？", "unknown command factorz; did you mean factors?")]
    [InlineData("factors shw diesel", "未知命令 shw，是否指 show？", "unknown command shw; did you mean show?")]
    [InlineData("check a b", "多余的参数 b", "b is one argument too many")]
    public void A_wrong_command_line_is_said_in_both_languages_and_once(string line, string zh, string en)
    {
        foreach (var (language, said) in new[] { (Language.Zh, "参数有误： " + zh), (Language.En, "Error: " + en) })
        {
            var call = Call.In(language, line.Split(' '));
            Assert.Equal(ExitCodes.Failure, call.Code);
            Assert.Equal(said, call.Error.Split('\n')[0]);
            Assert.Equal(2, call.Error.TrimEnd().Split('\n').Length);
        }
    }
}
