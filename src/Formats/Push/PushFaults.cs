using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Mistakes in readings that are pushed over HTTP.</summary>
public static class PushFaults
{
    /// <summary>A body that is no JSON, or has another form than is read.</summary>
    public static readonly FaultCode JsonUnreadable = new("push-json", new("推送的 JSON 无法识别", "Pushed JSON cannot be read"));

    /// <summary>A field of a reading that is missing, given twice, unknown or of another kind.</summary>
    public static readonly FaultCode FieldWrong = new("push-field", new("推送读数的字段有误", "Wrong field of a pushed reading"));

    /// <summary>A line that is no line protocol.</summary>
    public static readonly FaultCode LineUnreadable = new("push-line", new("行协议无法识别", "Line protocol cannot be read"));

    /// <summary>A number that cannot be kept exactly, or a value that is no number.</summary>
    public static readonly FaultCode ValueWrong = new("push-value", new("推送的数值有误", "Wrong pushed value"));

    /// <summary>A text that is no point in time.</summary>
    public static readonly FaultCode TimeWrong = new("push-time", new("推送的时刻有误", "Wrong pushed time"));

    /// <summary>More bytes or readings than are taken at once.</summary>
    public static readonly FaultCode TooMuch = new("push-too-much", new("一次推送过多", "Too much pushed at once"));
}
