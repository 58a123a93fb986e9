using System.Data.Common;
using System.Text.Json;
using Lingtan.Quantities;
using Microsoft.AspNetCore.Diagnostics;

namespace Lingtan.Web;

/// <summary>Answers to requests that failed: what was wrong with the request where it was, else a number under which the log tells more.</summary>
internal static class Failures
{
    /// <summary>Answers.</summary>
    public static Task Answer(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return Of(context, error).ExecuteAsync(context);
    }

    private static IResult Of(HttpContext context, Exception? error) => error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Refused(StatusCodes.Status413PayloadTooLarge, new LocalText("文件过大", "The file is too large")),
        BadHttpRequestException { InnerException: JsonException json } => Problems.Refused(
            StatusCodes.Status400BadRequest, new LocalText("JSON 无法读取：" + Said(json), "The JSON cannot be read: " + Said(json)), new Dictionary<string, object?> { ["place"] = json.Path }),
        BadHttpRequestException bad => Problems.Refused(
            bad.StatusCode, new LocalText("请求无法读取：" + Innermost(bad), "The request cannot be read: " + Innermost(bad))),
        DbException => Problems.Refused(StatusCodes.Status503ServiceUnavailable, new LocalText("数据库暂时不可用，未作任何更改", "The database is not available at present; nothing was changed")),
        OperationCanceledException => Problems.Refused(StatusCodes.Status499ClientClosedRequest, new LocalText("已取消", "Cancelled")),
        _ => Problems.Refused(StatusCodes.Status500InternalServerError, new LocalText("服务器内部错误，编号 " + context.TraceIdentifier, "Internal error, number " + context.TraceIdentifier)),
    };

    // The types are named in the OpenAPI document without their namespace.
    private static string Said(JsonException json) => json.Message.Replace(nameof(Lingtan) + "." + nameof(Web) + ".", "", StringComparison.Ordinal);

    private static string Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error.Message;
}
